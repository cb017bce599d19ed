package app.quittance.intake.reading;

import app.quittance.intake.Finding;
import java.util.List;

/**
 * What a file claims that is no table of debts, before anybody decides what is taken of it.
 *
 * @param rows how many were read
 */
public record StatedClaims(int rows, List<StatedClaim> claims, List<Finding> findings) {

    public StatedClaims {
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }
}
