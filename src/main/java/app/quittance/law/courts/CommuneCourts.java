package app.quittance.law.courts;

import app.quittance.law.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * The courts of one commune, as a directory knows them.
 *
 * @param local the local judicial court, where the commune belongs to one
 * @param others courts of the same department that may be meant instead
 */
public record CommuneCourts(
        Optional<Court> judicial,
        Optional<Court> local,
        Optional<Court> commercial,
        List<Court> others,
        Confidence confidence,
        String source) {

    public CommuneCourts {
        others = List.copyOf(others);
    }
}
