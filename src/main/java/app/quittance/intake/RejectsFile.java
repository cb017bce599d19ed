package app.quittance.intake;

import app.quittance.intake.Layout.FoundColumn;
import app.quittance.intake.reading.Headers;
import app.quittance.platform.FormulaCell;
import app.quittance.platform.Sentences;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes refused rows as a table like the one that came, with a column of reasons at its end: a spreadsheet opens it, and
 * it can be corrected and sent again as it is. A formula in it is disarmed.
 */
@Component
class RejectsFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final RefusedRows rows;
    private final FindingLog findings;
    private final Sentences sentences;

    RejectsFile(RefusedRows rows, FindingLog findings, Sentences sentences) {
        this.rows = rows;
        this.findings = findings;
        this.sentences = sentences;
    }

    void write(ImportReport report, OutputStream to, Locale language) {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(report.layout().map(RejectsFile::separator).orElse(';'))
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            text.write(BYTE_ORDER_MARK);
            if (report.layout().isEmpty()) writeWhyTheFile(report, csv, language);
            else writeRows(report.id(), report.layout().get(), csv, language);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** A file that could not be read has no rows to give back. */
    private void writeWhyTheFile(ImportReport report, CsvWriter csv, Locale language) {
        csv.writeRecord(Headers.REASON);
        findings.first(report.id(), 1).forEach(each -> csv.writeRecord(each.inWords(sentences, language)));
    }

    private void writeRows(ImportId id, Layout layout, CsvWriter csv, Locale language) {
        List<String> titles = layout.columns().stream().map(FoundColumn::header).toList();
        csv.writeRecord(disarmed(titles, titles.size(), Headers.REASON));
        rows.each(id, 0, Integer.MAX_VALUE, row -> {
            String why = row.findings().stream()
                    .map(each -> each.inWords(sentences, language))
                    .collect(Collectors.joining(" "));
            csv.writeRecord(disarmed(row.cells(), titles.size(), why));
        });
    }

    private static List<String> disarmed(List<String> cells, int width, String last) {
        var line = new ArrayList<String>(width + 1);
        cells.forEach(cell -> line.add(FormulaCell.disarmed(cell)));
        while (line.size() < width) line.add("");
        line.add(last);
        return line;
    }

    private static char separator(Layout layout) {
        String separator = layout.separator();
        return separator == null ? ';' : separator.charAt(0);
    }
}
