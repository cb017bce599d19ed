package app.quittance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A petition for a payment order (CPC 54, 57, 1405 to 1407): it contains the statement and the schedule of exhibits.
 *
 * @param facts the story of the claim, a paragraph each
 * @param grounds the articles and clauses relied on, a line each
 * @param furtherInterest what is asked after the date of the statement: "au taux de 12,40 % l’an à compter du 23 novembre 2026"; empty if nothing
 * @param onOpposition the court to which the case goes at once if the order is opposed (CPC 1408)
 */
public record Petition(
        CourtMatter matter,
        Debt debt,
        List<String> facts,
        List<String> grounds,
        String furtherInterest,
        List<Exhibit> exhibits,
        @Nullable String onOpposition)
        implements CourtPaper {

    public Petition {
        facts = List.copyOf(facts);
        grounds = List.copyOf(grounds);
        exhibits = List.copyOf(exhibits);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PETITION;
    }
}
