package app.quittance.remittance;

import app.quittance.kernel.Money;
import app.quittance.platform.FormulaCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * The lines of a remittance as a table that a French spreadsheet opens: semicolons, decimal commas. What somebody wrote is text
 * in it, never a formula.
 */
public final class RemittanceTable {

    /** Tells a spreadsheet that the letters are UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RemittanceTable() {}

    /** A case with what came of it. */
    public record Line(
            String reference, String debtor, BigDecimal byAgency, BigDecimal directly, BigDecimal commission) {}

    /** The lines, and beneath them the sums of the remittance. */
    public static String of(Remittance remittance, List<Line> lines) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    "Dossier", "Débiteur", "Encaissé par l’agence", "Encaissé directement", "Honoraires HT", "Net");
            lines.forEach(line -> write(csv, line));
            total(csv, "Total", remittance.byAgency(), remittance.directly(), remittance.commission());
            sum(csv, "TVA sur honoraires", remittance.vat().negate());
            sum(csv, "Report du reversement précédent", remittance.brought());
            sum(csv, "Net à reverser", remittance.payable());
            sum(csv, "À compenser sur les prochains reversements", remittance.carriedOver());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail", impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Line line) {
        csv.writeRecord(
                line.reference(),
                FormulaCell.text(line.debtor()),
                plain(line.byAgency()),
                plain(line.directly()),
                plain(line.commission()),
                plain(line.byAgency().subtract(line.commission())));
    }

    private static void total(CsvWriter csv, String label, Money byAgency, Money directly, Money commission) {
        csv.writeRecord(
                label,
                "",
                plain(byAgency.amount()),
                plain(directly.amount()),
                plain(commission.amount()),
                plain(byAgency.minus(commission).amount()));
    }

    private static void sum(CsvWriter csv, String label, Money amount) {
        csv.writeRecord(label, "", "", "", "", plain(amount.amount()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
