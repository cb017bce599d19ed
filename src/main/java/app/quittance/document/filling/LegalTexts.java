package app.quittance.document.filling;

/** Words that the law wants as they stand; the program prints them, so that no template can alter them. */
final class LegalTexts {

    /** CPCE L.111-8, the two paragraphs that R.124-4, 5° wants reproduced (in force since 19 March 2014). */
    static final String COSTS_WITHOUT_TITLE =
            "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s'ils concernent"
                    + " un acte dont l'accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est"
                    + " réputée non écrite, sauf disposition législative contraire.";

    static final String COSTS_OF_BAD_FAITH =
            "Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance"
                    + " peut demander au juge de l'exécution de laisser tout ou partie des frais ainsi exposés à la charge du"
                    + " débiteur de mauvaise foi.";

    private LegalTexts() {}
}
