package app.quittance.document.filling;

import app.quittance.document.AmountLine;
import app.quittance.document.Debt;
import app.quittance.document.InterestSegment;
import app.quittance.document.InvoiceLine;
import app.quittance.document.Movement;
import app.quittance.document.words.French;
import app.quittance.document.words.Typography;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a document in the order of printing; a section's name in each, by which a template sets headings. */
final class Rows {

    private final List<Map<String, @Nullable String>> rows = new ArrayList<>();

    Rows invoices(Debt debt) {
        for (InvoiceLine invoice : debt.invoices()) {
            row("invoices")
                    .with("number", invoice.number())
                    .with("issuedOn", French.shortDate(invoice.issuedOn()))
                    .with("dueOn", date(invoice.dueOn()))
                    .with("amount", French.amount(invoice.total()))
                    .with("paid", French.amount(invoice.paid()))
                    .with("outstanding", French.amount(invoice.outstanding()));
        }
        return this;
    }

    /**
     * The elements of the debt apart (CPCE R.124-4, 3°): principal, interest, accessories.
     *
     * @param noInterest how interest is called where there is none: a letter says so; an empty one prints no line
     * @param noAccessories the same of accessories
     */
    Rows elements(Debt debt, String principal, String noInterest, String noAccessories) {
        amount(principal, "", debt.principal());
        boolean interest = debt.lines().stream().anyMatch(line -> line.nature().isInterest());
        boolean accessories =
                debt.lines().stream().anyMatch(line -> !line.nature().isInterest());
        debt.lines().stream().filter(line -> line.nature().isInterest()).forEach(this::line);
        if (!interest && !noInterest.isEmpty()) amount(noInterest, "", debt.interest());
        debt.lines().stream().filter(line -> !line.nature().isInterest()).forEach(this::line);
        if (!accessories && !noAccessories.isEmpty()) amount(noAccessories, "", debt.accessories());
        return this;
    }

    Rows movements(Debt debt) {
        for (Movement movement : debt.movements()) {
            row("movements")
                    .with("dueOn", French.shortDate(movement.on()))
                    .with("label", Typography.set(movement.label()))
                    .with("amount", French.amount(movement.amount()))
                    .with("toCosts", French.amount(movement.toCosts().plus(movement.toIndemnity())))
                    .with("toInterest", French.amount(movement.toInterest()))
                    .with("toPrincipal", French.amount(movement.toPrincipal()));
        }
        return this;
    }

    Rows segments(Debt debt) {
        for (InterestSegment segment : debt.segments()) {
            row("segments")
                    .with("number", segment.invoice())
                    .with("issuedOn", French.shortDate(segment.from()))
                    .with("dueOn", French.shortDate(segment.until().minusDays(1)))
                    .with("days", String.valueOf(segment.days()))
                    .with("outstanding", French.amount(segment.base()))
                    .with("rate", French.rate(segment.rate()))
                    .with("amount", French.amount(segment.amount()))
                    .with("detail", Typography.set(segment.source()));
        }
        return this;
    }

    Rows amount(String label, String detail, Money amount) {
        row("elements")
                .with("label", Typography.set(label))
                .with("detail", Typography.set(detail))
                .with("amount", French.amount(amount));
        return this;
    }

    /** Paragraphs, numbered parts, or exhibits: a section of plain texts. */
    Rows texts(String section, List<String> texts) {
        for (String text : texts) row(section).with("text", Typography.set(text));
        return this;
    }

    Row row(String section) {
        var row = new HashMap<String, @Nullable String>();
        rows.add(row);
        return new Row(row).with("section", section);
    }

    /** The last row stands for all that follows the tables: texts, payment, signature. */
    List<Map<String, @Nullable String>> done() {
        row("end");
        return rows;
    }

    private void line(AmountLine line) {
        amount(line.label(), line.detail(), line.amount());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? "–" : French.shortDate(date);
    }

    record Row(Map<String, @Nullable String> values) {

        Row with(String name, @Nullable String value) {
            values.put(name, value == null || value.isBlank() ? null : value);
            return this;
        }
    }
}
