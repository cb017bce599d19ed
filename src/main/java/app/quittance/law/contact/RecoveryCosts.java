package app.quittance.law.contact;

import java.util.List;

/**
 * The second and third paragraphs of CPCE L.111-8, which the first letter must print word for word (R.124-4, 5°). Their
 * numbers stay out of our sentences: R.124-4 still counts them as they stood before.
 */
public final class RecoveryCosts {

    public static final String WITHOUT_TITLE =
            "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s'ils"
                    + " concernent un acte dont l'accomplissement est prescrit par la loi au créancier. Toute"
                    + " stipulation contraire est réputée non écrite, sauf disposition législative contraire.";

    public static final String BAD_FAITH =
            "Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa"
                    + " créance peut demander au juge de l'exécution de laisser tout ou partie des frais ainsi exposés à"
                    + " la charge du débiteur de mauvaise foi.";

    private RecoveryCosts() {}

    public static List<String> paragraphs() {
        return List.of(WITHOUT_TITLE, BAD_FAITH);
    }
}
