package app.quittance.litigation;

import app.quittance.casefile.Claim;
import app.quittance.document.DocumentStore;
import app.quittance.document.Exhibit;
import app.quittance.litigation.ExhibitKind.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Numbers the exhibits as the schedule quotes them: those of the whole case 1, 2, 3…; then the invoices together under one
 * number, each with its order, delivery note and invoice: 6.1 a, b, c, 6.2 a…; then the letters.
 */
@Component
class ExhibitNumbering {

    private static final int LETTERS = 26;

    private final DocumentStore documents;

    ExhibitNumbering(DocumentStore documents) {
        this.documents = documents;
    }

    /** An exhibit with its number, and the evidence behind it. */
    record Numbered(Exhibit exhibit, ExhibitFacts facts) {}

    List<Numbered> number(List<ExhibitFacts> exhibits, List<Claim> claims) {
        List<Numbered> numbered = new ArrayList<>();
        int next = 1;
        for (ExhibitFacts exhibit : of(Group.BEFORE_INVOICES, exhibits))
            numbered.add(numbered(String.valueOf(next++), exhibit));
        int group = next;
        int invoice = 0;
        for (Claim claim : claims) {
            List<ExhibitFacts> own = ofClaim(exhibits, claim);
            if (own.isEmpty()) continue;
            invoice++;
            for (int i = 0; i < own.size(); i++) {
                numbered.add(numbered(group + "." + invoice + " " + letter(i), own.get(i)));
            }
        }
        if (invoice > 0) next++;
        for (ExhibitFacts exhibit : of(Group.AFTER_INVOICES, exhibits))
            numbered.add(numbered(String.valueOf(next++), exhibit));
        return numbered;
    }

    private Numbered numbered(String number, ExhibitFacts facts) {
        int pages = documents.get(facts.documentId()).pages();
        return new Numbered(new Exhibit(number, facts.title(), facts.datedOn().orElse(null), pages), facts);
    }

    private static List<ExhibitFacts> of(Group group, List<ExhibitFacts> exhibits) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.kind().group() == group)
                .toList();
    }

    private static List<ExhibitFacts> ofClaim(List<ExhibitFacts> exhibits, Claim claim) {
        return of(Group.INVOICES, exhibits).stream()
                .filter(exhibit -> exhibit.claim().equals(Optional.of(claim.id())))
                .toList();
    }

    /** "a" to "z", then "aa", "ab": an invoice may have more than 26 exhibits. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }
}
