package app.quittance.cli;

import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.contact.LetterKind;
import app.quittance.contact.Letters;
import app.quittance.document.RenderedPdf;
import app.quittance.litigation.Packets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "render",
        description = {
            "Writes a document of a case as a PDF, as it would be sent or filed today. Nothing is sent and nothing is",
            "recorded. A packet is refused, with the reasons, while the case is not ready for court."
        })
class RenderCommand extends AgencyJob {

    /** The documents by their names on the command line. */
    enum Document {
        FIRST_LETTER,
        FORMAL_NOTICE,
        PACKET
    }

    /** What was written. */
    record Written(String file, int pages, String sha256) {}

    @Option(names = "--case", required = true, paramLabel = "REF", description = "The reference of the case")
    private String reference = "";

    @Option(
            names = "--document",
            required = true,
            converter = Words.OfDocument.class,
            description = "first-letter, formal-notice or packet")
    private Document document = Document.FIRST_LETTER;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write")
    private Path out = Path.of("");

    @Override
    protected Object result(BeanFactory agency) throws IOException {
        CaseId caseId = agency.getBean(CaseFiles.class).byReference(reference).id();
        RenderedPdf pdf = render(agency, caseId);
        Files.write(out, pdf.bytes());
        return new Written(out.toString(), pdf.pages(), pdf.sha256());
    }

    private RenderedPdf render(BeanFactory agency, CaseId caseId) {
        return switch (document) {
            case FIRST_LETTER -> agency.getBean(Letters.class).preview(caseId, LetterKind.FIRST_LETTER);
            case FORMAL_NOTICE -> agency.getBean(Letters.class).preview(caseId, LetterKind.FORMAL_NOTICE);
            case PACKET -> agency.getBean(Packets.class).preview(caseId);
        };
    }
}
