package app.quittance.account;

import app.quittance.account.Statement.AllotmentLine;
import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.InterestLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.law.interest.Component;
import app.quittance.platform.FormulaCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement of account as a table that a French spreadsheet opens: semicolons, decimal commas. Nothing in it depends on who
 * asks or when, so that the same figures always make the same file. What somebody wrote is text in it, never a formula.
 */
final class StatementCsv {

    /** Tells a spreadsheet that the letters are UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;

    private StatementCsv(CsvWriter csv) {
        this.csv = csv;
    }

    static String of(Statement statement) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            new StatementCsv(csv).write(statement);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail", impossible);
        }
        return text.toString();
    }

    private void write(Statement statement) {
        csv.writeRecord(
                "Ligne",
                "Facture",
                "Date",
                "Jusqu’au (exclu)",
                "Jours",
                "Base",
                "Taux",
                "Montant",
                "Nature",
                "Fondement");
        row(
                "décompte",
                statement.reference(),
                day(statement.asOf()),
                statement.currency().getCurrencyCode());
        statement.claims().forEach(this::claim);
        statement.movements().forEach(this::movement);
        due(statement);
    }

    private void claim(ClaimLine claim) {
        String number = claim.invoiceNumber();
        line("facture", number, claim.invoicedOn(), claim.amount().amount(), "montant TTC", "");
        line("échéance", number, claim.dueOn(), claim.paidBefore().amount(), "déjà payé avant remise", "");
        claim.segments().forEach(segment -> segment(number, segment));
        line("dû", number, null, claim.principal().amount(), "principal", "");
        line("dû", number, null, claim.interest().amount(), "intérêts", "");
        line("dû", number, null, claim.indemnity().amount(), "indemnité forfaitaire", "");
    }

    private void segment(String number, InterestLine line) {
        csv.writeRecord(
                "intérêts",
                FormulaCell.text(number),
                day(line.from()),
                day(line.until()),
                Integer.toString(line.days()),
                plain(line.base().amount()),
                plain(line.percent()),
                plain(line.amount().amount()),
                "intérêts courus",
                FormulaCell.text(RateOnPaper.withSource(line)));
    }

    private void movement(MovementLine line) {
        String reference = line.reference().orElse("");
        String nature = word(line.kind())
                + line.voidedOn().map(on -> ", annulé le " + day(on)).orElse("");
        line("mouvement", "", line.on(), line.amount().amount(), nature, reference);
        line.allotments().forEach(part -> allotment(line.on(), part));
        if (!line.left().isZero()) {
            String left = line.kind() == MovementKind.REFUND ? "à récupérer" : "sans objet";
            line("imputation", "", line.on(), line.left().amount(), left, "");
        }
    }

    private void allotment(LocalDate on, AllotmentLine part) {
        String invoice = part.invoiceNumber().orElse("");
        line(
                "imputation",
                invoice,
                on,
                part.amount().amount(),
                word(part.component()),
                part.article().orElse(""));
    }

    private void due(Statement statement) {
        Owed owed = statement.owed();
        line("total", "", null, owed.principal().amount(), "principal", "");
        line("total", "", null, owed.interest().amount(), "intérêts", "");
        line("total", "", null, owed.indemnity().amount(), "indemnité forfaitaire", "");
        line("total", "", null, owed.costs().amount(), "débours", "");
        line("total", "", null, owed.total().amount(), "total dû", "");
        line("total", "", null, statement.overpaid().amount(), "trop-perçu", "");
        line("total", "", null, statement.toRecover().amount(), "à récupérer", "");
    }

    private void line(
            String kind, String invoice, @Nullable LocalDate on, BigDecimal amount, String nature, String ground) {
        csv.writeRecord(
                kind,
                FormulaCell.text(invoice),
                on == null ? "" : day(on),
                "",
                "",
                "",
                "",
                plain(amount),
                nature,
                FormulaCell.text(ground));
    }

    private void row(String kind, String reference, String on, String currency) {
        csv.writeRecord(kind, reference, on, "", "", "", "", "", currency, "");
    }

    private static String word(MovementKind kind) {
        return switch (kind) {
            case PAYMENT -> "paiement";
            case CREDIT_NOTE -> "avoir";
            case COSTS -> "débours";
            case SUPPLEMENT -> "indemnisation complémentaire";
            case WAIVER -> "remise";
            case REFUND -> "remboursement";
        };
    }

    private static String word(Component component) {
        return switch (component) {
            case COSTS -> "débours";
            case INTEREST -> "intérêts";
            case PRINCIPAL -> "principal";
            case INDEMNITY -> "indemnité forfaitaire";
        };
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
