package app.quittance.law.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstLetterTest {

    private static final FirstLetter LETTER = new FirstLetter(
            "Cabinet Arpent",
            "12 rue des Lices, 35000 Rennes",
            "Matériaux du Couesnon SAS",
            "Zone de la Teillais, 35740 Pacé",
            "fourniture de matériaux, facture n° 2026-118",
            List.of("1 234,56 €", "12,00 €", "40,00 €"),
            List.of("FR76 3000 4000 0100 0000 0000 133"));

    private static final String TEXT = """
            Cabinet Arpent – 12 rue des Lices, 35000 Rennes
            exerce une activité de recouvrement amiable pour le compte de
            Matériaux du Couesnon SAS, Zone de la Teillais, 35740 Pacé.
            Fondement : fourniture de matériaux, facture n° 2026-118.
            Principal 1\u202f234,56\u00a0€, pénalités 12,00\u00a0€, indemnité 40,00\u00a0€.
            Nous vous demandons de régler cette somme par virement : FR7630004000010000000000133.
            « Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils
            concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire
            est réputée non écrite, sauf disposition législative contraire. »
            « Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa
            créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge
            du débiteur de mauvaise foi. »
            """;

    @Test
    void a_letter_that_holds_every_mention_may_go_however_it_is_laid_out() {
        assertThat(LETTER.missingIn(TEXT)).isEmpty();
    }

    @Test
    void each_mention_that_is_missing_is_named() {
        assertThat(LETTER.missingIn(TEXT.replace("recouvrement amiable", "recouvrement")))
                .containsExactly(FirstLetterMention.AMICABLE_COLLECTION);
        assertThat(LETTER.missingIn(TEXT.replace("FR7630004000010000000000133", "")))
                .containsExactly(FirstLetterMention.WAYS_TO_PAY);
        assertThat(LETTER.missingIn(TEXT.replace("12,00", "13,00"))).containsExactly(FirstLetterMention.AMOUNTS);
        assertThat(LETTER.missingIn("")).containsExactly(FirstLetterMention.values());
    }

    @Test
    void a_paragraph_of_the_law_with_one_word_changed_is_missing() {
        assertThat(LETTER.missingIn(TEXT.replace("débiteur de mauvaise foi", "débiteur")))
                .containsExactly(FirstLetterMention.RECOVERY_COSTS);
    }

    @Test
    void words_of_an_officer_and_threats_without_a_title_are_found() {
        assertThat(Wording.faultsIn("Dernier avis avant saisie : un huissier de justice se présentera."))
                .extracting(Wording.Finding::words)
                .containsExactlyInAnyOrder("huissier de justice", "avant saisie");
        assertThat(Wording.faultsIn("Nous pourrions prévenir votre employeur."))
                .extracting(Wording.Finding::fault)
                .containsExactly(Wording.WordingFault.DISCLOSURE);
    }

    @Test
    void the_letter_and_its_paragraphs_of_law_hold_no_forbidden_word() {
        assertThat(Wording.faultsIn(TEXT)).isEmpty();
        assertThat(Wording.faultsIn("La saisie de ces données sert à l’exploitation du dossier."))
                .isEmpty();
    }
}
