package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import java.util.List;

/** A kind of file that is no table of debts, from which claims are worked out. */
public interface ClaimsFormat extends Format {

    /**
     * Works the claims out.
     *
     * @throws app.quittance.intake.WrongFile where the file cannot be read as a whole
     */
    StatedClaims claims(SentFile file);

    /**
     * What the file says.
     *
     * @param rows how many were read
     */
    record StatedClaims(String format, int rows, List<StatedClaim> claims, List<Finding> findings) {

        public StatedClaims {
            claims = List.copyOf(claims);
            findings = List.copyOf(findings);
        }
    }
}
