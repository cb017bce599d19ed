package app.quittance.dispute;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dispute as it stands.
 *
 * @param claims the invoices objected to; none: the whole case
 * @param since the day of the last step, from which the one whose turn it is has been waited for
 * @param exchanges what was said, oldest first; the first is the debtor's objection
 */
public record DisputeFacts(
        DisputeId id,
        CaseId caseId,
        List<ClaimId> claims,
        DisputeReason reason,
        DisputeStatus status,
        LocalDate openedOn,
        LocalDate since,
        Optional<LocalDate> settledOn,
        List<ExchangeFacts> exchanges) {}
