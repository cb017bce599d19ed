package app.quittance.casefile;

import java.util.List;

/** All that the client of a case said of its debtor and of the claims, as it stands. */
public record PlacementNotes(DebtorNotes debtor, List<OfClaim> claims) {

    /** What was said of one claim of the case. */
    public record OfClaim(ClaimId claimId, String invoiceNumber, ClaimNotes notes) {}

    public boolean isEmpty() {
        return debtor.isEmpty() && claims.isEmpty();
    }
}
