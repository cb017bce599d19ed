package app.quittance.rulebook;

import app.quittance.law.Confidence;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CommuneCourts;
import app.quittance.law.courts.Court;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a directory says of one commune. A court left empty falls back to the table by department, which is then said in the
 * source.
 *
 * @param method how the line was found, in the directory's words
 */
record CourtLine(
        CommuneCode commune,
        String name,
        List<String> postcodes,
        String judicial,
        String local,
        String commercial,
        String method) {

    /** How a line was found, where it leaves no doubt. */
    private static final Set<String> SURE = Set.of("exact", "seul", "ville", "liste", "commune");

    CourtLine {
        postcodes = List.copyOf(postcodes);
    }

    /** @param directory by which its source is told */
    CommuneCourts courts(String directory, CourtsByDepartment departments) {
        Optional<Court> ofJudicial = court(judicial, departments);
        Optional<Court> ofLocal = court(local, departments);
        Optional<Court> ofCommercial = court(commercial, departments);
        if (ofJudicial.isPresent() && ofCommercial.isPresent()) {
            Confidence confidence = SURE.contains(method) ? Confidence.SECONDARY : Confidence.UNVERIFIED;
            return new CommuneCourts(ofJudicial, ofLocal, ofCommercial, List.of(), confidence, source(directory));
        }
        CommuneCourts byDepartment = departments.of(commune);
        return new CommuneCourts(
                ofJudicial.or(byDepartment::judicial),
                ofLocal,
                ofCommercial.or(byDepartment::commercial),
                byDepartment.others(),
                Confidence.UNVERIFIED,
                source(directory) + " Incomplet pour cette commune. " + byDepartment.source());
    }

    private String source(String directory) {
        String how = method.isEmpty() ? "" : " (" + method + ")";
        return "Annuaire par commune " + directory + how + " : à confirmer avant tout dépôt.";
    }

    private Optional<Court> court(String told, CourtsByDepartment departments) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String ofToday = commune.department().startsWith("97")
                ? told.replace("Tribunal de commerce", "Tribunal mixte de commerce")
                : told;
        return Optional.of(departments.named(ofToday).orElseGet(() -> new Court(ofToday)));
    }
}
