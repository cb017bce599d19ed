package app.quittance.law.courts;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.Confidence;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The court that hears a claim, where one debtor lives or has its seat (CPC 42, 1406). A directory may be wrong on a
 * border: a person confirms before anything is filed.
 *
 * @param others courts of the same department, where the answer is by department only
 * @param article the text that gives the matter to this kind of court
 */
public record CompetentCourt(Court court, List<Court> others, String article, Confidence confidence, String source) {

    public CompetentCourt {
        others = List.copyOf(others);
    }

    /** The same answer with the names of its courts as pages and papers print them. */
    public CompetentCourt printed() {
        return new CompetentCourt(
                court.printed(), others.stream().map(Court::printed).toList(), article, confidence, source);
    }

    /**
     * Chooses among the courts of the debtor's commune.
     *
     * @param amount of the claim; null where it is not known: a civil claim then goes to the judicial court
     * @param on the date that decides which thresholds hold
     */
    public static CompetentCourt choose(
            CommuneCode commune,
            Matter matter,
            @Nullable Money amount,
            LocalDate on,
            CourtDirectory directory,
            Facts facts) {
        CommuneCourts courts = directory.of(commune);
        return switch (matter) {
            case COMMERCIAL -> answer(courts, courts.commercial(), commune, "C. com. art. L.721-3");
            case CIVIL -> civil(courts, commune, amount, on, facts);
            case CONSUMER_CREDIT -> answer(courts, protectionJudge(courts), commune, "COJ art. L.213-4-5");
            case LEASE -> answer(courts, protectionJudge(courts), commune, "COJ art. L.213-4-4");
        };
    }

    private static CompetentCourt civil(
            CommuneCourts courts, CommuneCode commune, @Nullable Money amount, LocalDate on, Facts facts) {
        Money ceiling = Money.euros(facts.on(FactName.PROXIMITY_CEILING, on).value());
        boolean small = amount != null && amount.compareTo(ceiling) <= 0;
        if (small && courts.local().isPresent()) {
            return answer(courts, courts.local(), commune, "COJ art. L.212-8, D.212-19-1");
        }
        return answer(courts, courts.judicial(), commune, "COJ art. L.211-3");
    }

    private static Optional<Court> protectionJudge(CommuneCourts courts) {
        return courts.local().or(courts::judicial).map(Court::asProtectionJudge);
    }

    private static CompetentCourt answer(
            CommuneCourts courts, Optional<Court> chosen, CommuneCode commune, String article) {
        Court court = chosen.orElseThrow(() -> new Refusal("law.court-unknown", commune.value()));
        CourtKind kind = court.kind();
        List<Court> others = courts.others().stream()
                .filter(other -> !other.name().equals(court.name()) && sameOffice(kind, other.kind()))
                .toList();
        return new CompetentCourt(court, others, article, courts.confidence(), courts.source());
    }

    private static boolean sameOffice(CourtKind chosen, CourtKind other) {
        if (chosen == CourtKind.JCP) {
            return other == CourtKind.TJ || other == CourtKind.TPROX;
        }
        return chosen.isCommercial() == other.isCommercial()
                && (chosen.isCommercial() || chosen == other || other == CourtKind.TPROX);
    }
}
