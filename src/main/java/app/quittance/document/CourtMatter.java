package app.quittance.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What every paper of one matter before a court shares: which court, who claims from whom, who acts for the claimant.
 *
 * @param claimant the creditor
 * @param mandatary the agency, which acts in the claimant's name under a special power
 * @param signatory who signs for the mandatary
 */
public record CourtMatter(
        Audience audience,
        String reference,
        Court court,
        Party claimant,
        Letterhead mandatary,
        Signatory signatory,
        List<Party> defendants,
        String place,
        LocalDate writtenOn) {

    public CourtMatter {
        defendants = List.copyOf(defendants);
        if (defendants.isEmpty()) {
            throw new IllegalArgumentException("A matter has a defendant");
        }
    }
}
