package app.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.document.print.Printer;
import app.quittance.document.template.TemplateStore;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents say, to whom, and what they may not say. The PDFs are left in {@code target/documents} to be looked at. */
class DocumentsTest {

    private static final TemplateStore TEMPLATES = new TemplateStore(Path.of("target/no-home"));
    private static final Documents DOCUMENTS = new Documents(TEMPLATES, new Printer(TEMPLATES));

    private static final Pattern LIKE_A_COURT = Pattern.compile(
            "\\b(huissier|commandement|sommation|saisies?|république|contentieux)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void every_document_names_its_parties_and_its_total() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        int number = 0;
        for (DocumentContent content : Samples.all()) {
            var pdf = DOCUMENTS.render(content);
            String name = "%02d-%s-%s.pdf"
                    .formatted(
                            ++number,
                            content.kind().folder(),
                            content.audience().code());
            Files.write(folder.resolve(name), pdf.bytes());
            assertThat(PdfText.of(pdf)).contains("page 1/" + pdf.pages());
        }
    }

    @Test
    void the_first_letter_holds_all_that_the_law_wants() {
        String text = text(DocumentKind.FIRST_LETTER, Audience.BUSINESS);

        assertThat(text)
                .contains(
                        "Ravel & Associés",
                        "SAS au capital de 150 000 €",
                        "RCS Lyon 912 345 675",
                        "18 quai de la Tourette")
                .contains("activité de recouvrement amiable")
                .contains("Matériaux du Val d’Aure", "42 route des Carrières, 38120 Fontanil")
                .contains("Fondement de la créance : fourniture de matériaux de construction")
                .contains("F-2026-04127 12/05/2026 11/06/2026 4 812,60 € 1 500,00 € 3 312,60 €")
                .contains("Principal (reste dû sur factures) 6 500,76 €")
                .contains("12,40 % l’an (BCE + 10 points)", "145 jours")
                .contains("40,00 € × 3 factures")
                .contains("Total à régler 6 926,82 €")
                .contains("au plus tard le lundi 30 novembre 2026")
                .contains("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP")
                .contains(
                        "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils"
                                + " concernent un acte dont l’accomplissement est prescrit par la loi au créancier.")
                .contains("laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.")
                .contains(
                        "Données personnelles",
                        "CNIL",
                        "Claire Vasseur",
                        "chargée de recouvrement",
                        "Lyon, le 22 novembre 2026");
    }

    @Test
    void a_consumer_reads_no_penalty_no_indemnity_and_no_cost() {
        for (var kind : List.of(DocumentKind.FIRST_LETTER, DocumentKind.REMINDER, DocumentKind.FORMAL_NOTICE)) {
            assertThat(text(kind, Audience.CONSUMER))
                    .contains("Intérêts 0,00 €", "Autres accessoires 0,00 €", "Médiateur national de l’énergie")
                    .doesNotContainIgnoringCase("pénalités")
                    .doesNotContainIgnoringCase("indemnité")
                    .doesNotContain("40,00 €", "L.441-10");
        }
    }

    @Test
    void no_letter_looks_like_a_court_s() {
        for (var kind : List.of(DocumentKind.FIRST_LETTER, DocumentKind.REMINDER, DocumentKind.FORMAL_NOTICE)) {
            for (Audience audience : Audience.values()) {
                assertThat(text(kind, audience)).doesNotContainPattern(LIKE_A_COURT);
            }
        }
    }

    @Test
    void every_later_letter_recalls_the_first() {
        for (var kind : List.of(DocumentKind.REMINDER, DocumentKind.FORMAL_NOTICE)) {
            assertThat(text(kind, Audience.BUSINESS)).contains("réf. 2026-000417 du 19 octobre 2026");
        }
        assertRefused("document.first-letter-missing", () -> DOCUMENTS.render(without(DocumentKind.REMINDER, null)));
    }

    @Test
    void a_notice_that_comes_first_holds_all_the_mentions_of_a_first_letter() {
        String text = PdfText.of(DOCUMENTS.render(without(DocumentKind.FORMAL_NOTICE, null)));

        assertThat(text)
                .contains("nous vous mettons en demeure de payer la somme de 6 926,82 €", "dans un délai de 8 jours")
                .contains("activité de recouvrement amiable", "qui nous a confié par convention écrite")
                .contains("restent à la charge du créancier")
                .doesNotContain("Par notre lettre");
    }

    @Test
    void the_notice_carries_its_registered_number_and_both_references() {
        assertThat(text(DocumentKind.FORMAL_NOTICE, Audience.BUSINESS))
                .contains("Lettre recommandée avec avis de réception", "n° 1A 208 417 5563 9")
                .contains("Nos réf. : 2026-000417", "Vos réf. : client 0078214")
                .contains("le créancier se réserve de demander en justice");
    }

    @Test
    void what_is_not_a_consumer_s_to_pay_is_refused() {
        for (var nature : List.of(
                AmountLine.Nature.LATE_PENALTY, AmountLine.Nature.FIXED_INDEMNITY, AmountLine.Nature.ADVANCED_COST)) {
            assertRefused("document.not-of-a-consumer", () -> DOCUMENTS.render(consumerLetter(nature, null)));
        }
    }

    @Test
    void a_consumer_owes_interest_from_the_formal_notice_only() {
        var nature = AmountLine.Nature.LEGAL_INTEREST;
        assertRefused("document.interest-before-notice", () -> DOCUMENTS.render(consumerLetter(nature, null)));
        assertRefused(
                "document.interest-before-notice",
                () -> DOCUMENTS.render(consumerLetter(nature, Samples.TODAY.plusDays(1))));

        assertThat(PdfText.of(DOCUMENTS.render(consumerLetter(nature, Samples.TODAY.minusDays(30)))))
                .contains("12,00 €");
    }

    @Test
    void only_the_addressee_shows_in_the_window_of_the_envelope() {
        for (var kind : List.of(DocumentKind.FIRST_LETTER, DocumentKind.FORMAL_NOTICE)) {
            var pdf = DOCUMENTS.render(Samples.letter(kind, Audience.CONSUMER));
            String address =
                    "Mme Élise QUENTIN-LAROCHE BAT C APPARTEMENT 42 7 RUE DU SERGENT BLANDAN 44800 SAINT-HERBLAIN";

            assertThat(PdfText.inArea(pdf, 100, 45, 90, 34))
                    .as("seen however the sheet lies")
                    .isEqualTo(address);
            assertThat(PdfText.inArea(pdf, 90, 34, 110, 56))
                    .as("all that may be seen")
                    .isEqualTo(address);
        }
    }

    @Test
    void a_long_address_is_shown_whole() {
        var letter = Samples.letter(DocumentKind.FIRST_LETTER, Audience.CONSUMER);
        var address = AddressBlock.of(
                "Mme Marie-Christine DE LA ROCHEFOUCAULD-MONTBRISON",
                "CHEZ M. ET MME VANDERSCHRIECK",
                "RESIDENCE LES HAUTS DE LA FONTAINE",
                "BATIMENT C ESCALIER 2 APPARTEMENT 42",
                "1025 AVENUE DU GENERAL DE LATTRE DE TASSIGNY",
                "BP 90210",
                "97400 SAINT-DENIS");
        var pdf = DOCUMENTS.render(to(letter, address));

        assertThat(PdfText.inArea(pdf, 100, 45, 100, 34)).isEqualTo(String.join(" ", address.lines()));
    }

    @Test
    void three_hundred_invoices_flow_over_pages_with_their_headings() {
        var pdf = DOCUMENTS.render(
                Samples.withInvoices(Samples.letter(DocumentKind.FIRST_LETTER, Audience.BUSINESS), 300));

        assertThat(pdf.pages()).isBetween(8, 14);
        for (int page = 2; page <= 6; page++) {
            assertThat(PdfText.ofPage(pdf, page))
                    .contains("Facture Date Échéance Montant TTC", "page " + page + "/" + pdf.pages());
        }
        assertThat(PdfText.of(pdf))
                .contains("F-2026-00001", "F-2026-00150", "F-2026-00300", "Total à régler 75 576,06 €");
    }

    @Test
    void names_with_signs_that_mean_something_to_a_machine_are_printed_as_they_are() {
        var debt = Samples.consumerDebt();
        var creditor = new Party.Company(
                "L’Hôte & <Fils> **Sœurs**",
                "SNC",
                null,
                null,
                null,
                AddressBlock.of("1 place du Marché", "67000 Strasbourg"),
                null);
        var letter = Samples.letter(DocumentKind.FIRST_LETTER, Audience.CONSUMER);
        var named = with(
                letter,
                new Debt(
                        creditor,
                        debt.basis(),
                        debt.asOf(),
                        debt.currency(),
                        debt.invoices(),
                        debt.lines(),
                        List.of(),
                        List.of()));

        assertThat(PdfText.of(DOCUMENTS.render(named)))
                .contains("L’Hôte & <Fils> **Sœurs**, SNC, dont le siège est 1 place du Marché");
    }

    @Test
    void a_receipt_says_what_came_in_and_what_is_left() {
        assertThat(PdfText.of(DOCUMENTS.render(Samples.receipt("120.00"))))
                .contains("Quittance n° Q-2026-00093", "181,32 € (cent quatre-vingt-un euros et trente-deux centimes)")
                .contains("le 20 novembre 2026, par virement", "il reste dû au 22 novembre 2026 la somme de 120,00 €");
        assertThat(PdfText.of(DOCUMENTS.render(Samples.receipt("0.00")))).contains("est soldée");
    }

    @Test
    void petition_statement_and_order_show_the_same_total() {
        var petition = Samples.petition();
        var order = new PaymentOrder(petition.matter(), petition.debt(), petition.furtherInterest());
        var statement = new AccountStatement(
                Audience.BUSINESS,
                Samples.AGENCY,
                "2026-000417",
                Samples.BUILDER,
                petition.debt(),
                Samples.TODAY,
                "7f3a-91c2-d4e5-0b1c");

        assertThat(PdfText.of(DOCUMENTS.render(petition)))
                .contains("À Monsieur ou Madame le président du tribunal des activités économiques de Lyon")
                .contains("Total demandé 6 926,82 €", "Pièce n° 3.2 Facture n° F-2026-04388")
                .contains("immatriculée au RCS de Grenoble sous le n° 501 234 566")
                .contains("représentée par son directeur général, M. Henri Delorme-Pasquet");
        assertThat(PdfText.of(DOCUMENTS.render(order))).contains("Total 6 926,82 €");
        assertThat(PdfText.of(DOCUMENTS.render(statement)))
                .contains("Total dû 6 926,82 €", "F-2026-04127 17/08/2026 – 21/11/2026 97 3 312,60 € 12,40 %");
    }

    private static String text(DocumentKind kind, Audience audience) {
        return PdfText.of(DOCUMENTS.render(Samples.letter(kind, audience)));
    }

    private static CollectionLetter without(DocumentKind kind, @Nullable EarlierLetter first) {
        var letter = Samples.letter(kind, Audience.BUSINESS);
        return new CollectionLetter(
                kind,
                letter.audience(),
                letter.correspondence(),
                letter.debt(),
                letter.payBy(),
                letter.paymentWays(),
                first,
                null,
                null);
    }

    private static CollectionLetter consumerLetter(AmountLine.Nature nature, @Nullable LocalDate noticeServedOn) {
        var letter = Samples.letter(DocumentKind.REMINDER, Audience.CONSUMER);
        Debt debt = letter.debt();
        var line = new AmountLine(nature, "Autre somme", "", Money.euros("12.00"));
        var more = new Debt(
                debt.creditor(),
                debt.basis(),
                debt.asOf(),
                debt.currency(),
                debt.invoices(),
                List.of(line),
                List.of(),
                List.of());
        return new CollectionLetter(
                letter.kind(),
                letter.audience(),
                letter.correspondence(),
                more,
                letter.payBy(),
                letter.paymentWays(),
                letter.firstLetter(),
                noticeServedOn,
                letter.mediator());
    }

    private static CollectionLetter with(CollectionLetter letter, Debt debt) {
        return new CollectionLetter(
                letter.kind(),
                letter.audience(),
                letter.correspondence(),
                debt,
                letter.payBy(),
                letter.paymentWays(),
                letter.firstLetter(),
                null,
                letter.mediator());
    }

    private static CollectionLetter to(CollectionLetter letter, AddressBlock address) {
        Correspondence old = letter.correspondence();
        var correspondence = new Correspondence(
                old.from(),
                address,
                old.salutation(),
                old.ourReference(),
                null,
                old.place(),
                old.writtenOn(),
                null,
                old.signatory(),
                old.handler(),
                List.of());
        return new CollectionLetter(
                letter.kind(),
                letter.audience(),
                correspondence,
                letter.debt(),
                letter.payBy(),
                letter.paymentWays(),
                null,
                null,
                letter.mediator());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
