package app.quittance.cli;

import app.quittance.casefile.CaseFiles;
import app.quittance.contact.LetterKind;
import app.quittance.contact.Letters;
import app.quittance.document.RenderedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "render",
        description =
                "Writes a document of a case as a PDF, as it would be sent today. Nothing is sent and nothing is recorded.")
class RenderCommand extends AgencyJob {

    /** What was written. */
    record Written(Path file, int pages, String sha256) {}

    @Option(names = "--case", required = true, paramLabel = "REF", description = "The reference of the case")
    private String reference = "";

    @Option(
            names = "--document",
            required = true,
            converter = DocumentName.class,
            description = "first-letter or formal-notice")
    private LetterKind document = LetterKind.FIRST_LETTER;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write")
    private Path out = Path.of("");

    @Override
    protected Object result(BeanFactory agency) throws IOException {
        var caseId = agency.getBean(CaseFiles.class).byReference(reference).id();
        RenderedPdf pdf = agency.getBean(Letters.class).preview(caseId, document);
        Files.write(out, pdf.bytes());
        return new Written(out, pdf.pages(), pdf.sha256());
    }

    /** The documents by their names on the command line. */
    static class DocumentName implements ITypeConverter<LetterKind> {

        @Override
        public LetterKind convert(String name) {
            return switch (name) {
                case "first-letter" -> LetterKind.FIRST_LETTER;
                case "formal-notice" -> LetterKind.FORMAL_NOTICE;
                default -> throw new TypeConversionException("'" + name + "' is none of first-letter, formal-notice");
            };
        }
    }
}
