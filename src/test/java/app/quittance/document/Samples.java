package app.quittance.document;

import app.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented contents of every kind of document. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Letterhead AGENCY = new Letterhead(
            "Ravel & Associés",
            "SAS",
            "150 000 €",
            "Lyon",
            "912345675",
            AddressBlock.of("18 quai de la Tourette", "69001 Lyon"),
            "04 65 71 00 20",
            "contact@ravel-associes.example",
            null,
            "donnees@ravel-associes.example");

    static final Signatory SIGNATORY = new Signatory("Claire Vasseur", "chargée de recouvrement");

    static final Party WHOLESALER = new Party.Company(
            "Matériaux du Val d’Aure",
            "SA",
            "1 200 000 €",
            "Grenoble",
            "501234566",
            AddressBlock.of("42 route des Carrières", "38120 Fontanil"),
            "son directeur général, M. Henri Delorme-Pasquet");

    static final Party ENERGY = new Party.Company(
            "Lumen Énergies",
            "SAS",
            "3 000 000 €",
            "Nantes",
            "534567894",
            AddressBlock.of("3 allée des Salorges", "44000 Nantes"),
            null);

    static final Party BUILDER = new Party.Company(
            "Constructions Beltramelli",
            "SARL",
            "20 000 €",
            "Lyon",
            "478123459",
            AddressBlock.of("115 avenue Jean Mermoz", "69008 Lyon"),
            null);

    static final Party CONSUMER = new Party.Person(
            "Mme",
            "Quentin-Laroche",
            "Élise",
            null,
            null,
            null,
            null,
            null,
            null,
            AddressBlock.of("Bât. C – appartement 42", "7 rue du Sergent Blandan", "44800 Saint-Herblain"));

    private Samples() {}

    static InvoiceLine invoice(String number, LocalDate issuedOn, String total, String paid) {
        return new InvoiceLine(number, issuedOn, issuedOn.plusDays(30), Money.euros(total), Money.euros(paid));
    }

    static Debt businessDebt() {
        return businessDebt(List.of(
                invoice("F-2026-04127", LocalDate.of(2026, 5, 12), "4 812.60".replace(" ", ""), "1500.00"),
                invoice("F-2026-04388", LocalDate.of(2026, 6, 3), "2270.16", "0.00"),
                invoice("F-2026-04701", LocalDate.of(2026, 6, 29), "918.00", "0.00")));
    }

    static Debt businessDebt(List<InvoiceLine> invoices) {
        return new Debt(
                WHOLESALER,
                "fourniture de matériaux de construction, bons de commande n° 20881 et 21034, conditions générales de vente acceptées le 3 février 2025",
                TODAY,
                Money.EUR,
                invoices,
                List.of(
                        penalty("F-2026-04127", "3312.60", "163.10", 145, "12 juin"),
                        penalty("F-2026-04388", "2270.16", "107.25", 143, "4 juillet"),
                        penalty("F-2026-04701", "918.00", "35.71", 115, "30 juillet"),
                        new AmountLine(
                                AmountLine.Nature.FIXED_INDEMNITY,
                                "Indemnité forfaitaire pour frais de recouvrement",
                                "40,00 € × 3 factures (C. com. L.441-10 et D.441-5)",
                                Money.euros("120.00"))),
                List.of(),
                List.of());
    }

    private static AmountLine penalty(String invoice, String base, String amount, int days, String from) {
        return new AmountLine(
                AmountLine.Nature.LATE_PENALTY,
                "Pénalités de retard, facture " + invoice,
                "12,40 %% l’an (BCE + 10 points) sur %s €, du %s au 22 novembre 2026, %d jours"
                        .formatted(base.replace('.', ','), from, days),
                Money.euros(amount));
    }

    static Debt consumerDebt() {
        return new Debt(
                ENERGY,
                "contrat de fourniture d’électricité n° E-7741-2203 souscrit le 14 mars 2024",
                TODAY,
                Money.EUR,
                List.of(
                        invoice("2026-07-118204", LocalDate.of(2026, 7, 8), "186.42", "60.00"),
                        invoice("2026-09-121377", LocalDate.of(2026, 9, 8), "174.90", "0.00")),
                List.of(),
                List.of(),
                List.of());
    }

    static PaymentWays ways() {
        return new PaymentWays(
                "Ravel & Associés – compte de tiers",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                "2026-000417",
                "Ravel & Associés – compte de tiers",
                null);
    }

    static Correspondence to(AddressBlock address, String salutation, boolean registered) {
        return new Correspondence(
                AGENCY,
                address,
                salutation,
                "2026-000417",
                registered ? "client 0078214" : null,
                "Lyon",
                TODAY,
                registered ? "1A 208 417 5563 9" : null,
                SIGNATORY,
                "Camille Orsolle",
                registered ? List.of("copie des factures", "décompte détaillé au 22 novembre 2026") : List.of());
    }

    static CollectionLetter letter(DocumentKind kind, Audience audience) {
        boolean business = audience != Audience.CONSUMER;
        return new CollectionLetter(
                kind,
                audience,
                business
                        ? to(
                                AddressBlock.of(
                                        "CONSTRUCTIONS BELTRAMELLI",
                                        "M. Fabio Beltramelli, gérant",
                                        "115 AVENUE JEAN MERMOZ",
                                        "69008 LYON"),
                                "Monsieur",
                                kind == DocumentKind.FORMAL_NOTICE)
                        : to(
                                AddressBlock.of(
                                        "Mme Élise QUENTIN-LAROCHE",
                                        "BAT C APPARTEMENT 42",
                                        "7 RUE DU SERGENT BLANDAN",
                                        "44800 SAINT-HERBLAIN"),
                                "Madame",
                                kind == DocumentKind.FORMAL_NOTICE),
                business ? businessDebt() : consumerDebt(),
                TODAY.plusDays(8),
                ways(),
                kind == DocumentKind.FIRST_LETTER ? null : new EarlierLetter("2026-000417", LocalDate.of(2026, 10, 19)),
                null,
                business ? null : "Médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09");
    }

    static CollectionLetter withInvoices(CollectionLetter letter, int count) {
        var invoices = new ArrayList<InvoiceLine>();
        for (int i = 1; i <= count; i++) {
            invoices.add(new InvoiceLine(
                    "F-2026-%05d".formatted(i),
                    TODAY.minusDays(200),
                    TODAY.minusDays(170),
                    Money.euros(BigDecimal.valueOf(100L + i)),
                    Money.euros("0")));
        }
        return new CollectionLetter(
                letter.kind(),
                letter.audience(),
                letter.correspondence(),
                businessDebt(invoices),
                letter.payBy(),
                letter.paymentWays(),
                letter.firstLetter(),
                null,
                null);
    }

    static CourtMatter matter(Party defendant) {
        return new CourtMatter(
                Audience.BUSINESS,
                "2026-000417",
                new Court(
                        "Tribunal des activités économiques de Lyon",
                        "Monsieur ou Madame le président du tribunal des activités économiques de Lyon",
                        AddressBlock.of("44 rue de Bonnel", "69433 Lyon Cedex 03")),
                WHOLESALER,
                AGENCY,
                new Signatory("Maxime Thévenet", "juriste contentieux"),
                List.of(defendant),
                "Lyon",
                TODAY);
    }

    static Debt derivedDebt() {
        Debt debt = businessDebt();
        return new Debt(
                debt.creditor(),
                debt.basis(),
                debt.asOf(),
                debt.currency(),
                debt.invoices(),
                debt.lines(),
                List.of(new Movement(
                        LocalDate.of(2026, 8, 17),
                        "Virement reçu, facture F-2026-04127",
                        Money.euros("1500.00"),
                        Money.euros("0"),
                        Money.euros("0"),
                        Money.euros("1500.00"),
                        Money.euros("0"))),
                List.of(
                        segment(
                                "F-2026-04127",
                                LocalDate.of(2026, 6, 12),
                                LocalDate.of(2026, 7, 1),
                                19,
                                "4812.60",
                                "12.15",
                                "30.44"),
                        segment(
                                "F-2026-04127",
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 8, 17),
                                47,
                                "4812.60",
                                "12.40",
                                "76.84"),
                        segment(
                                "F-2026-04127",
                                LocalDate.of(2026, 8, 17),
                                LocalDate.of(2026, 11, 22),
                                97,
                                "3312.60",
                                "12.40",
                                "109.16"),
                        segment(
                                "F-2026-04388",
                                LocalDate.of(2026, 7, 4),
                                LocalDate.of(2026, 11, 22),
                                141,
                                "2270.16",
                                "12.40",
                                "108.74")));
    }

    private static InterestSegment segment(
            String invoice, LocalDate from, LocalDate until, int days, String base, String rate, String amount) {
        return new InterestSegment(
                invoice,
                from,
                until,
                days,
                Money.euros(base),
                new BigDecimal(rate),
                Money.euros(amount),
                "BCE + 10 points, 2e sem. 2026");
    }

    static List<Exhibit> exhibits() {
        return List.of(
                new Exhibit("1", "Bon de commande n° 20881 signé", LocalDate.of(2026, 4, 27), 1),
                new Exhibit("2", "Conditions générales de vente", LocalDate.of(2025, 2, 3), 2),
                new Exhibit("3.1", "Facture n° F-2026-04127", LocalDate.of(2026, 5, 12), 1),
                new Exhibit("3.2", "Facture n° F-2026-04388", LocalDate.of(2026, 6, 3), 1),
                new Exhibit(
                        "4",
                        "Bon de livraison n° BL-7714, signé et tamponné par le débiteur",
                        LocalDate.of(2026, 5, 6),
                        1),
                new Exhibit("5", "Mise en demeure et accusé de réception", LocalDate.of(2026, 10, 28), 3),
                new Exhibit("6", "Extrait Kbis du débiteur", LocalDate.of(2026, 11, 10), 1),
                new Exhibit("7", "Pouvoir spécial", TODAY, 1));
    }

    static Petition petition() {
        return new Petition(
                matter(BUILDER),
                derivedDebt(),
                List.of(
                        "La société Matériaux du Val d’Aure, négociant en matériaux, a livré à la société Constructions Beltramelli des matériaux commandés par bons n° 20881 du 27 avril 2026 et n° 21034 du 21 mai 2026 (pièces n° 1 et 4).",
                        "Ces livraisons ont donné lieu à trois factures, payables à trente jours selon les conditions générales de vente acceptées le 3 février 2025 (pièces n° 2 et 3). Un seul règlement de 1 500,00 € est intervenu, le 17 août 2026.",
                        "Après une lettre d’ouverture du 19 octobre 2026, une mise en demeure a été adressée au débiteur par lettre recommandée, présentée le 30 octobre 2026 (pièce n° 5). Elle est restée sans effet, et le débiteur n’a élevé aucune contestation."),
                List.of(
                        "Articles 1103 et 1650 du code civil : les contrats tiennent lieu de loi à ceux qui les ont faits ; l’acheteur doit payer le prix.",
                        "Articles L.441-10 et D.441-5 du code de commerce : pénalités de retard exigibles de plein droit et indemnité forfaitaire de 40 € par facture.",
                        "Article 1405 du code de procédure civile : la créance a une cause contractuelle et s’élève à un montant déterminé."),
                "au taux de 12,40 % l’an sur le principal à compter du 23 novembre 2026",
                exhibits(),
                null);
    }

    static PaymentReceipt receipt(String remaining) {
        return new PaymentReceipt(
                Audience.CONSUMER,
                to(
                        AddressBlock.of(
                                "Mme Élise QUENTIN-LAROCHE",
                                "BAT C APPARTEMENT 42",
                                "7 RUE DU SERGENT BLANDAN",
                                "44800 SAINT-HERBLAIN"),
                        "Madame",
                        false),
                ENERGY,
                "Q-2026-00093",
                LocalDate.of(2026, 11, 20),
                "virement",
                new Movement(
                        LocalDate.of(2026, 11, 20),
                        "Virement",
                        Money.euros("181.32"),
                        Money.euros("0"),
                        Money.euros("0"),
                        Money.euros("181.32"),
                        Money.euros("0")),
                Money.euros(remaining));
    }

    private static final String PROCEEDINGS =
            "liquidation judiciaire ouverte par jugement du tribunal des activités économiques de Lyon du 2 novembre 2026, publié au BODACC le 12 novembre 2026";

    /** Every kind of document, for each of its readers. */
    static List<DocumentContent> all() {
        var matter = matter(BUILDER);
        var contents = new ArrayList<DocumentContent>();
        for (var kind : List.of(DocumentKind.FIRST_LETTER, DocumentKind.REMINDER, DocumentKind.FORMAL_NOTICE)) {
            for (Audience audience : Audience.values()) contents.add(letter(kind, audience));
        }
        contents.add(receipt("120.00"));
        contents.add(receipt("0.00"));
        contents.add(new AccountStatement(
                Audience.BUSINESS, AGENCY, "2026-000417", BUILDER, derivedDebt(), TODAY, "7f3a-91c2-d4e5-0b1c"));
        contents.add(new AccountStatement(
                Audience.CONSUMER, AGENCY, "2026-000418", CONSUMER, consumerDebt(), TODAY, "7f3a-91c2-d4e5-0b1c"));
        contents.add(petition());
        contents.add(new PaymentOrder(matter, derivedDebt(), petition().furtherInterest()));
        contents.add(
                new SpecialPower(matter, derivedDebt(), new Signatory("Henri Delorme-Pasquet", "directeur général")));
        contents.add(new ExhibitSchedule(matter, exhibits()));
        contents.add(new TransmissionFile(
                matter,
                derivedDebt(),
                "Assignation au fond (CPC art. 53 à 56, 750-1)",
                "l’avocat du créancier",
                true,
                petition().facts(),
                List.of("**Représentation** – rempli : À l’audience : un avocat, seul. (CPC art. 853)"),
                List.of("L’assignation interrompt la prescription (C. civ. art. 2241)."),
                exhibits()));
        contents.add(new ClaimDeclaration(
                matter,
                derivedDebt(),
                List.of("SELARL Vauquelin & Associés", "14 quai Jules-Courmont", "69002 Lyon"),
                PROCEEDINGS,
                petition().facts(),
                List.of(
                        "Échu au jour du jugement d’ouverture : 4 812,60 €. Rien ne reste à échoir.",
                        "La créance est déclarée à titre chirographaire.",
                        "Le cours des intérêts est arrêté au jour du jugement d’ouverture (C. com. art. L.622-28)."),
                exhibits()));
        contents.add(new DeclarationPower(
                matter,
                derivedDebt(),
                "SELARL Vauquelin & Associés, mandataire judiciaire",
                PROCEEDINGS,
                new Signatory("Henri Delorme-Pasquet", "directeur général"),
                TODAY.plusDays(40)));
        contents.add(new DepositList(
                AGENCY,
                "D2026-0004",
                "Tribunal des activités économiques de Lyon",
                List.of(
                        new DepositList.Entry(
                                "2026-000417",
                                "Matériaux du Val d’Aure",
                                "Constructions Beltramelli",
                                Money.euros("6926.82"),
                                24),
                        new DepositList.Entry(
                                "2026-000423",
                                "Compagnie générale de négoce des matériaux de construction et de rénovation du Val d’Aure et de ses affluents",
                                "Mme Sandrine Ferrandon",
                                Money.euros("1204.10"),
                                11)),
                "66,94 € (2 × 33,47 €), à consigner dans les quinze jours (CPC art. 1425)",
                "Lyon",
                TODAY));
        contents.add(new CoverSheet(
                matter,
                derivedDebt(),
                "33,47 €, à consigner dans les quinze jours de la requête (CPC art. 1425)",
                List.of(
                        new CoverSheet.Entry("Requête en injonction de payer", 2),
                        new CoverSheet.Entry("Projet d’ordonnance", 6),
                        new CoverSheet.Entry("Pouvoir spécial", 7),
                        new CoverSheet.Entry("Bordereau des documents justificatifs", 8),
                        new CoverSheet.Entry("Pièces n° 1 à 7", 9))));
        return contents;
    }
}
