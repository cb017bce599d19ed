package app.quittance.law.contact;

import java.util.List;

/**
 * Words that a collector may not write. A paper that looks like a court's, an officer's or an administration's is an
 * offence (C. pén. 433-13), and so is the threat of what the law does not allow yet (C. consom. L.121-6).
 */
public final class Wording {

    /** Why a word is not ours to write. */
    public enum WordingFault {
        /** It makes the paper look like a court's or an officer's. */
        OFFICIAL_LOOK("C. pén. art. 433-13"),
        /** It threatens an act that needs a title we do not have. */
        UNLAWFUL_THREAT("C. consom. art. L.121-6"),
        /** It threatens to tell others. */
        DISCLOSURE("C. pén. art. 312-10 ; C. consom. art. L.121-6");

        private final String article;

        WordingFault(String article) {
            this.article = article;
        }

        public String article() {
            return article;
        }
    }

    public record Finding(String words, WordingFault fault) {}

    private static final List<Finding> FORBIDDEN = List.of(
            official("huissier"),
            official("huissier de justice"),
            official("commissaire de justice"),
            official("commandement de payer"),
            official("commandement"),
            official("sommation"),
            official("sommation de payer"),
            official("contentieux judiciaire"),
            official("République française"),
            official("au nom du peuple français"),
            official("ministère de la justice"),
            official("exploit"),
            threat("saisie-attribution"),
            threat("saisie-vente"),
            threat("saisie sur salaire"),
            threat("saisie de vos biens"),
            threat("saisie de vos comptes"),
            threat("saisie bancaire"),
            threat("procéder à une saisie"),
            threat("saisir vos biens"),
            threat("saisir vos comptes"),
            threat("saisir votre salaire"),
            threat("expulsion"),
            threat("force publique"),
            threat("avant saisie"),
            threat("poursuites pénales"),
            threat("fichage"),
            threat("interdiction bancaire"),
            disclosure("avertir votre employeur"),
            disclosure("informer votre employeur"),
            disclosure("prévenir votre employeur"),
            disclosure("vos voisins"),
            disclosure("informer votre famille"),
            disclosure("prévenir votre famille"));

    private Wording() {}

    /** The forbidden words that a letter of the amicable stage holds, the longest of those that overlap. */
    public static List<Finding> faultsIn(String printed) {
        LetterText text = LetterText.of(printed);
        List<Finding> found =
                FORBIDDEN.stream().filter(finding -> text.says(finding.words())).toList();
        return found.stream()
                .filter(finding -> found.stream().noneMatch(other -> isPartOf(finding, other)))
                .toList();
    }

    private static boolean isPartOf(Finding finding, Finding other) {
        return !other.equals(finding) && other.words().contains(finding.words());
    }

    private static Finding official(String words) {
        return new Finding(words, WordingFault.OFFICIAL_LOOK);
    }

    private static Finding threat(String words) {
        return new Finding(words, WordingFault.UNLAWFUL_THREAT);
    }

    private static Finding disclosure(String words) {
        return new Finding(words, WordingFault.DISCLOSURE);
    }
}
