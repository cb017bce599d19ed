package app.quittance.intake.einvoice;

import static app.quittance.intake.einvoice.InvoiceField.ALLOWANCES;
import static app.quittance.intake.einvoice.InvoiceField.CHARGES;
import static app.quittance.intake.einvoice.InvoiceField.LINES;
import static app.quittance.intake.einvoice.InvoiceField.NET;
import static app.quittance.intake.einvoice.InvoiceField.PAYABLE;
import static app.quittance.intake.einvoice.InvoiceField.PREPAID;
import static app.quittance.intake.einvoice.InvoiceField.ROUNDING;
import static app.quittance.intake.einvoice.InvoiceField.SUM_OF_LINES;
import static app.quittance.intake.einvoice.InvoiceField.TAX;
import static app.quittance.intake.einvoice.InvoiceField.TOTAL;

import app.quittance.intake.reading.StatedClaim;
import app.quittance.intake.reading.StatedClaim.Kind;
import app.quittance.kernel.Siren;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invoice as its issuer's software states it, and whether its figures agree with each other. */
final class ElectronicInvoice {

    /** UNTDID 1001: documents that take back something. */
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    private static final String CORRECTION = "384";
    private static final String FRENCH_VAT = "FR[0-9A-Z]{2}\\d{9}";
    private static final int VAT_PREFIX = 4;

    private final InvoiceFields fields;

    ElectronicInvoice(InvoiceFields fields) {
        this.fields = fields;
    }

    /** A figure that is not what the others make of it. */
    record Contradiction(String code, BigDecimal stated, BigDecimal reckoned) {}

    /** What it claims; empty where it names no amount. */
    Optional<StatedClaim> claim() {
        BigDecimal payable = fields.amount(PAYABLE);
        BigDecimal total = fields.has(TOTAL) ? fields.amount(TOTAL) : payable;
        if (total == null) return Optional.empty();
        BigDecimal open = payable == null ? total : payable;
        return Optional.of(new StatedClaim(
                kind(),
                orNull(InvoiceField.NUMBER),
                fields.date(InvoiceField.ISSUED),
                fields.date(InvoiceField.DUE),
                orNull(InvoiceField.CURRENCY),
                total,
                kind() == Kind.CREDIT_NOTE ? open.abs().negate() : open,
                orNull(InvoiceField.BUYER),
                orNull(InvoiceField.SELLER)));
    }

    /** What it calls itself. */
    Kind kind() {
        String type = fields.text(InvoiceField.TYPE);
        if (fields.syntax() == InvoiceSyntax.UBL_CREDIT_NOTE || CREDIT_NOTES.contains(type)) return Kind.CREDIT_NOTE;
        return type.equals(CORRECTION) ? Kind.CORRECTION : Kind.INVOICE;
    }

    /** Whether it gives something back to the buyer: some software writes an invoice over less than nothing for that. */
    boolean takesBack() {
        BigDecimal total = fields.amount(TOTAL);
        return kind() == Kind.CREDIT_NOTE || (total != null && total.signum() < 0);
    }

    private @Nullable String orNull(InvoiceField field) {
        return fields.has(field) ? fields.text(field) : null;
    }

    String text(InvoiceField field) {
        return fields.text(field);
    }

    /** The buyer's company number, told as such or within its French VAT number; empty where it has neither. */
    Optional<Siren> buyerSiren() {
        String legal = fields.text(InvoiceField.BUYER_LEGAL_ID).replaceAll("\\s", "");
        String vat = fields.text(InvoiceField.BUYER_VAT_ID).replaceAll("\\s", "");
        String siren = legal.matches("\\d{14}") ? legal.substring(0, 9) : legal;
        return Siren.read(siren)
                .or(() -> vat.matches(FRENCH_VAT) ? Siren.read(vat.substring(VAT_PREFIX)) : Optional.empty());
    }

    /** Company numbers that begin with 1 or 2 are those of public bodies. */
    boolean isToPublicBody() {
        return buyerSiren().filter(siren -> siren.digits().matches("[12].*")).isPresent();
    }

    /** Whoever stands in a register or charges VAT buys for a business; of anybody else an invoice does not say. */
    boolean isToProfessional() {
        return fields.has(InvoiceField.BUYER_LEGAL_ID) || fields.has(InvoiceField.BUYER_VAT_ID);
    }

    /**
     * Figures that do not follow from each other (EN 16931, BR-CO-10, 13, 15, 16). The smallest profile names neither lines
     * nor what was paid before.
     */
    List<Contradiction> contradictions() {
        var found = new ArrayList<Contradiction>();
        compare("einvoice.lines", LINES, SUM_OF_LINES, found);
        compare("einvoice.net", NET, minusPlus(LINES, ALLOWANCES, CHARGES), found);
        compare("einvoice.total", TOTAL, fields.has(NET) ? minusPlus(NET, null, TAX) : null, found);
        boolean tellsPrepayments = fields.has(LINES);
        compare("einvoice.payable", PAYABLE, tellsPrepayments ? minusPlus(TOTAL, PREPAID, ROUNDING) : null, found);
        return found;
    }

    private void compare(String code, InvoiceField stated, InvoiceField other, List<Contradiction> found) {
        compare(code, stated, fields.amount(other), found);
    }

    private void compare(String code, InvoiceField stated, @Nullable BigDecimal reckoned, List<Contradiction> found) {
        BigDecimal figure = fields.amount(stated);
        if (figure == null || reckoned == null || figure.compareTo(reckoned) == 0) return;
        found.add(new Contradiction(code, figure, reckoned));
    }

    private @Nullable BigDecimal minusPlus(InvoiceField base, @Nullable InvoiceField less, InvoiceField more) {
        BigDecimal from = fields.amount(base);
        if (from == null) return null;
        BigDecimal taken = less == null ? BigDecimal.ZERO : fields.amountOrZero(less);
        return from.subtract(taken).add(fields.amountOrZero(more));
    }
}
