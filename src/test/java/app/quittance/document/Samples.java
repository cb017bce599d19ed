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
            "912345676",
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
            "Lumen Énergies", "SAS", "3 000 000 €", "Nantes", "534567894", AddressBlock.of("3 allée des Salorges", "44000 Nantes"), null);

    static final Party BUILDER = new Party.Company(
            "Constructions Beltramelli",
            "SARL",
            "20 000 €",
            "Lyon",
            "478123459",
            AddressBlock.of("115 avenue Jean Mermoz", "69008 Lyon"),
            null);

    static final Party CONSUMER = new Party.Person(
            "Mme", "Quentin-Laroche", "Élise", null, null, null, null, null, null, AddressBlock.of("Bât. C – appartement 42", "7 rue du Sergent Blandan", "44800 Saint-Herblain"));

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
                "12,40 %% l’an (BCE + 10 points) sur %s €, du %s au 22 novembre 2026, %d jours".formatted(base.replace('.', ','), from, days),
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
                registered ? List.of("copie des factures", "décompte détaillé au 22 novembre 2026") : List.of());
    }

    static CollectionLetter letter(DocumentKind kind, Audience audience) {
        boolean business = audience != Audience.CONSUMER;
        return new CollectionLetter(
                kind,
                audience,
                business
                        ? to(AddressBlock.of("CONSTRUCTIONS BELTRAMELLI", "M. Fabio Beltramelli, gérant", "115 AVENUE JEAN MERMOZ", "69008 LYON"), "Monsieur", kind == DocumentKind.FORMAL_NOTICE)
                        : to(AddressBlock.of("Mme Élise QUENTIN-LAROCHE", "BAT C APPARTEMENT 42", "7 RUE DU SERGENT BLANDAN", "44800 SAINT-HERBLAIN"), "Madame", kind == DocumentKind.FORMAL_NOTICE),
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
                    "F-2026-%05d".formatted(i), TODAY.minusDays(200), TODAY.minusDays(170), Money.euros(BigDecimal.valueOf(100L + i)), Money.euros("0")));
        }
        return new CollectionLetter(
                letter.kind(), letter.audience(), letter.correspondence(), businessDebt(invoices), letter.payBy(), letter.paymentWays(), letter.firstLetter(), null, null);
    }
}
