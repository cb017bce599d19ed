package app.quittance.intake.check;

import app.quittance.casefile.StagedClaim;
import app.quittance.intake.Finding;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.SourceRow;
import app.quittance.intake.reading.StatedClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row and what was found in it.
 *
 * @param read what the row says, refused or not; null: it says too little, or names no debt
 * @param named whom the row names beside the debtor of an invoice; null: nobody
 */
public record CheckedRow(
        SourceRow source, @Nullable Debt read, @Nullable NamedParty named, List<Finding> findings) {

    /** The code of a finding: the row gives something to the debtor. */
    public static final String CREDIT = "amount.credit";

    static final String NOTHING_DUE = "amount.not-positive";
    static final String NOTHING_LEFT = "paid.nothing-left";

    private static final Set<String> SAYS_SOMETHING_OF_A_KNOWN_CLAIM = Set.of(NOTHING_DUE, NOTHING_LEFT);

    private static final Set<String> SHOWN_THOUGH_REFUSED = Set.of(StatedClaim.CURRENCY_NOT_HANDLED, CREDIT);

    private static final String EURO = "EUR";

    /** What may be taken; null: the row is refused. */
    public @Nullable Debt debt() {
        return isRefused() ? null : read;
    }

    /**
     * What a row says that is refused for leaving nothing to collect, and for nothing else: of an invoice that was handed over
     * before, it is news.
     */
    public Optional<Settled> settled() {
        if (read == null || read.claim().onlyOpen()) return Optional.empty();
        List<Finding> refusals = findings.stream().filter(Finding::refuses).toList();
        if (refusals.size() != 1) return Optional.empty();
        String code = refusals.getFirst().code();
        return SAYS_SOMETHING_OF_A_KNOWN_CLAIM.contains(code) ? Optional.of(new Settled(read, code)) : Optional.empty();
    }

    /**
     * What leaves nothing to collect.
     *
     * @param code of the finding that refuses it
     */
    public record Settled(Debt debt, String code) {}

    /** A credit note that names the invoice it lowers, where nothing else refuses its row. */
    public Optional<CreditNoteRow> creditNote() {
        String invoice = source.text(Column.CREDITED_INVOICE);
        if (read == null || invoice.isEmpty()) return Optional.empty();
        boolean creditAlone = findings.stream()
                .filter(Finding::refuses)
                .map(Finding::code)
                .toList()
                .equals(List.of(CREDIT));
        if (!creditAlone) return Optional.empty();
        StagedClaim said = read.claim();
        return Optional.of(new CreditNoteRow(
                said.rowNo(),
                said.invoiceNumber(),
                said.invoicedOn(),
                said.amount().negate(),
                invoice));
    }

    /** Whom the row names beside the debtor of an invoice; null: nobody, or the row is refused. */
    public @Nullable NamedParty party() {
        return isRefused() ? null : named;
    }

    public boolean isRefused() {
        if (read == null && named == null) return true;
        for (Finding each : findings) {
            if (each.refuses()) return true;
        }
        return false;
    }

    /** The claim as the file states it; empty where it cannot be told, or is refused for more than its currency or sign. */
    public Optional<StatedClaim> stated() {
        if (read == null
                || findings.stream().anyMatch(each -> each.refuses() && !SHOWN_THOUGH_REFUSED.contains(each.code()))) {
            return Optional.empty();
        }
        StagedClaim claim = read.claim();
        BigDecimal total = claim.amount().amount();
        boolean dueToldByFile = !source.text(Column.DUE_DATE).isEmpty();
        return Optional.of(new StatedClaim(
                total.signum() < 0 ? StatedClaim.Kind.CREDIT_NOTE : StatedClaim.Kind.INVOICE,
                claim.invoiceNumber(),
                claim.invoicedOn(),
                dueToldByFile ? claim.dueOn() : null,
                currency(),
                total,
                total.subtract(claim.paidBefore().amount()),
                read.debtor().name(),
                null));
    }

    private String currency() {
        String told = source.text(Column.CURRENCY);
        return told.isEmpty() || ClaimCheck.isEuro(told) ? EURO : told.toUpperCase(Locale.ROOT);
    }
}
