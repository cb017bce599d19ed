package app.quittance.intake.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.SharedData;
import app.quittance.intake.GivenTable;
import app.quittance.intake.proposal.Proposal.Confidence;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.ColumnNames;
import app.quittance.intake.reading.ColumnWords;
import app.quittance.intake.reading.DebtRows;
import app.quittance.intake.reading.Formats;
import app.quittance.intake.reading.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for tables as accounting software heads them, whatever the order of their columns. */
class ProposalsTest {

    /** A column as an export writes it: its header, what it is, and a value of it for the row of a number. */
    record Written(String header, String ours, Value value) {}

    interface Value {
        String of(int row);
    }

    private static Written col(String header, String ours, Value value) {
        return new Written(header, ours, value);
    }

    private static String sirenOf(int row) {
        return List.of("123456782", "987654324", "732829320").get(row % 3);
    }

    private static final Value NUMBER = row -> "VE-%04d".formatted(300 + row);
    private static final Value INVOICED = row -> "%02d/03/2026".formatted(1 + row % 28);
    private static final Value DUE = row -> "%02d/04/2026".formatted(1 + row % 28);
    private static final Value AMOUNT = row -> "%d,%02d".formatted(120 + 7 * row, row % 100);
    private static final Value NET = row -> "%d,%02d".formatted(100 + 5 * row, row % 100);
    private static final Value OPEN = row -> "%d,%02d".formatted(60 + 3 * row, row % 100);
    private static final Value NAME = row -> List.of("Bâti-Corvène SARL", "Les Amis du Canal", "Menuiserie Ozanne")
            .get(row % 3);
    private static final Value CODE = row -> "411%05d".formatted(row);
    private static final Value STREET = row -> (row + 1) + " rue des Forges";
    private static final Value POSTCODE =
            row -> List.of("69003", "31000", "44100").get(row % 3);
    private static final Value CITY =
            row -> List.of("Lyon", "Toulouse", "Nantes").get(row % 3);
    private static final Value EMAIL = row -> "compta" + row + "@modele.example";
    private static final Value PHONE = row -> "01 99 00 12 %02d".formatted(row % 100);
    private static final Value SIREN = ProposalsTest::sirenOf;
    private static final Value IBAN = row -> "FR7630006000011234567890189";

    static Stream<Arguments> exports() {
        return Stream.of(
                Arguments.of(
                        "Sage",
                        List.of(
                                col("Compte tiers", "customer_number", CODE),
                                col("Intitulé du tiers", "name", NAME),
                                col("Pièce", "invoice_reference", NUMBER),
                                col("Date doc", "invoice_date", INVOICED),
                                col("Echéance le", "due_date", DUE),
                                col("Montant HT", "", NET),
                                col("Net à payer", "amount", AMOUNT),
                                col("Reste à régler", "outstanding", OPEN),
                                col("CP", "postcode", POSTCODE),
                                col("Localité", "city", CITY),
                                col("Tél. portable", "phone", PHONE))),
                Arguments.of(
                        "Cegid",
                        List.of(
                                col("Auxiliaire", "", CODE),
                                col("Libellé auxiliaire", "name", NAME),
                                col("Référence interne", "invoice_reference", NUMBER),
                                col("Date comptable", "invoice_date", INVOICED),
                                col("Date éch.", "due_date", DUE),
                                col("Solde TTC", "outstanding", OPEN))),
                Arguments.of(
                        "EBP",
                        List.of(
                                col("Code client", "customer_number", CODE),
                                col("Raison sociale client", "name", NAME),
                                col("N° du document", "invoice_reference", NUMBER),
                                col("Date du document", "invoice_date", INVOICED),
                                col("Total HT", "", NET),
                                col("Total TTC (€)", "amount", AMOUNT),
                                col("Solde dû TTC", "outstanding", OPEN),
                                col("Adresse 1 (facturation)", "address", STREET),
                                col("Code postal (facturation)", "postcode", POSTCODE),
                                col("Ville (facturation)", "city", CITY),
                                col(
                                        "N° TVA",
                                        "siren",
                                        row -> "FR"
                                                + List.of("11123456782", "14987654324", "44732829320")
                                                        .get(row % 3)))),
                Arguments.of(
                        "Pennylane",
                        List.of(
                                col("Client", "name", NAME),
                                col("Numéro de la pièce", "invoice_reference", NUMBER),
                                col("Émise le", "invoice_date", INVOICED),
                                col("Date limite de paiement", "due_date", DUE),
                                col("Montant TTC en EUR", "amount", AMOUNT),
                                col("TVA", "", NET),
                                col("IBAN", "", IBAN),
                                col(
                                        "SIRET",
                                        "siren",
                                        row -> List.of("12345678200002", "73282932000074")
                                                .get(row % 2)))),
                Arguments.of(
                        "QuickBooks",
                        List.of(
                                col("Date", "invoice_date", INVOICED),
                                col("Transaction Type", "", row -> "Invoice"),
                                col("Num", "invoice_reference", NUMBER),
                                col("Customer", "name", NAME),
                                col("Due Date", "due_date", DUE),
                                col("Amount", "amount", AMOUNT),
                                col("Open Balance", "outstanding", OPEN))),
                Arguments.of(
                        "Xero",
                        List.of(
                                col("ContactName", "name", NAME),
                                col("EmailAddress", "email", EMAIL),
                                col("POAddressLine1", "address", STREET),
                                col("POCity", "city", CITY),
                                col("POPostalCode", "postcode", POSTCODE),
                                col("POCountry", "", row -> "France"),
                                col("InvoiceNumber", "invoice_reference", NUMBER),
                                col("InvoiceDate", "invoice_date", INVOICED),
                                col("DueDate", "due_date", DUE),
                                col("Total", "amount", AMOUNT),
                                col("TaxTotal", "", NET),
                                col("InvoiceAmountDue", "outstanding", OPEN),
                                col("Currency", "currency", row -> "EUR"))),
                Arguments.of(
                        "Zoho",
                        List.of(
                                col("Invoice Date", "invoice_date", row -> "2026-03-%02d".formatted(1 + row % 28)),
                                col("Invoice#", "invoice_reference", NUMBER),
                                col("Customer Name", "name", NAME),
                                col("Due on", "due_date", row -> "2026-04-%02d".formatted(1 + row % 28)),
                                col("Invoice Amount", "amount", row -> "%d.%02d".formatted(120 + row, row % 100)),
                                col("Balance Due", "outstanding", row -> "%d.%02d".formatted(20 + row, row % 100)))),
                Arguments.of(
                        "Odoo",
                        List.of(
                                col("Number", "invoice_reference", NUMBER),
                                col("Invoice Partner Display Name", "name", NAME),
                                col("Invoice/Bill Date", "invoice_date", row -> "2026-03-%02d".formatted(1 + row % 28)),
                                col("Due Date", "due_date", row -> "2026-04-%02d".formatted(1 + row % 28)),
                                col("Untaxed Amount Signed", "", NET),
                                col("Total Signed", "amount", AMOUNT),
                                col("Amount Due Signed", "outstanding", OPEN),
                                col("Payment Status", "", row -> "Not Paid"))),
                Arguments.of(
                        "Dolibarr",
                        List.of(
                                col("Réf. facture", "invoice_reference", NUMBER),
                                col("Tiers", "name", NAME),
                                col("Date facturation", "invoice_date", INVOICED),
                                col("Date limite règlement", "due_date", DUE),
                                col("Montant HT", "", NET),
                                col("Montant TTC", "amount", AMOUNT),
                                col("Reste à encaisser", "outstanding", OPEN),
                                col("Id. prof. 1 (SIREN)", "siren", SIREN))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void the_columns_of_an_export_are_proposed_in_any_order(String software, List<Written> columns) {
        for (int seed = 0; seed < 40; seed++) {
            List<Written> shuffled = new ArrayList<>(columns);
            if (seed > 0) Collections.shuffle(shuffled, new Random(seed));
            assertThat(proposed(shuffled)).as("%s, seed %d", software, seed).isEqualTo(wanted(shuffled));
        }
    }

    private static Stream<Written> columns(Arguments export) {
        return ((List<?>) Objects.requireNonNull(export.get()[1])).stream().map(Written.class::cast);
    }

    @Test
    void each_of_our_columns_is_proposed_once_at_most_whatever_the_headers_are() {
        List<Written> all = exports().flatMap(ProposalsTest::columns).toList();
        for (int seed = 0; seed < 300; seed++) {
            List<Written> some = new ArrayList<>(all);
            Collections.shuffle(some, new Random(seed));
            List<Proposal> proposals = propose(some.subList(0, 12));
            assertThat(proposals).extracting(Proposal::column).doesNotHaveDuplicates();
            assertThat(proposals)
                    .extracting(Proposal::place)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void values_speak_where_headers_say_nothing() {
        List<Written> columns = List.of(
                col("F1", "name", NAME),
                col("F2", "due_date", DUE),
                col("F3", "invoice_date", INVOICED),
                col("F4", "", NET),
                col("F5", "amount", AMOUNT),
                col("F6", "email", EMAIL),
                col("F7", "phone", PHONE),
                col("F8", "siren", SIREN),
                col("F9", "postcode", POSTCODE),
                col("F10", "debtor_kind", row -> "société"),
                col("F11", "", IBAN));
        Map<String, String> proposed = new HashMap<>(proposed(columns));
        assertThat(proposed).as("a name looks like any text").doesNotContainKey("F1");
        proposed.put("F1", "name");
        assertThat(proposed).isEqualTo(wanted(columns));
        assertThat(propose(columns))
                .filteredOn(each -> each.column() == Column.INVOICE_DATE || each.column() == Column.AMOUNT)
                .allMatch(each -> each.confidence() == Confidence.GUESS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Client sensible                 | handle_with_care
            À traiter avec ménagement       | handle_with_care
            Handle with care                | handle_with_care
            Contact à éviter                | contact_to_avoid
            Do not contact                  | contact_to_avoid
            Date dernière relance           | last_reminder
            Niveau de relance               | ''
            Last reminder date              | last_reminder
            Date de mise en demeure         | formal_notice
            Formal notice sent              | formal_notice
            Compte bloqué (O/N)             | deliveries_suspended
            On hold                         | deliveries_suspended
            Assureur crédit                 | credit_insurer
            Credit insurer                  | credit_insurer
            Date limite déclaration assureur| insurer_declaration_by
            Insurance declaration date      | insurer_declaration_by
            Accord assureur                 | insurer_agreement
            Société d’affacturage           | factor
            Factor                          | factor
            IBAN factor                     | factor_iban
            Clause de réserve de propriété  | retention_of_title
            Retention of title              | retention_of_title
            Nom de la caution               | guarantor
            Guarantor                       | guarantor
            E-mail caution                  | guarantor_contact
            Guarantor phone                 | guarantor_contact
            Montant dépôt de garantie       | deposit_held
            Security deposit                | deposit_held""")
    void what_a_client_says_beside_the_debt_is_known_by_its_usual_headers(String header, String ours) {
        String likeliest = ColumnWords.hints(header).stream()
                .findFirst()
                .map(hint -> hint.column().english())
                .orElse("");
        assertThat(likeliest).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom de la caution",
                "E-mail caution",
                "Téléphone assureur",
                "Adresse du factor",
                "Contact à éviter"
            })
    void what_is_said_of_others_is_not_taken_for_the_debtors_own(String header) {
        assertThat(ColumnWords.hints(header))
                .extracting(ColumnWords.Hint::column)
                .doesNotContain(Column.NAME, Column.EMAIL, Column.PHONE, Column.STREET);
    }

    @Test
    void a_header_that_its_values_belie_is_not_proposed() {
        assertThat(proposed(List.of(
                        col("Siret", "", row -> "inconnu"),
                        col("Echéance le", "", row -> "30 jours fin de mois"),
                        col("Mail", "", row -> "oui"),
                        col("Client", "", row -> "411000" + row))))
                .isEmpty();
    }

    @Test
    void a_real_schedule_of_open_items_is_understood() throws IOException {
        assertThat(ofShared("echeancier-detail_latin1.csv"))
                .containsEntry(Column.INVOICE_REFERENCE, "N° pièce")
                .containsEntry(Column.INVOICE_DATE, "Date pièce")
                .containsEntry(Column.DUE_DATE, "Échéance")
                .containsEntry(Column.OUTSTANDING, "Solde")
                .containsEntry(Column.NAME, "Raison sociale")
                .containsEntry(Column.CUSTOMER_NUMBER, "Code tiers")
                .hasSize(6);
    }

    /** Those of the shared layouts that name no invoices are aged balances, which are read by their ages. */
    private static Map<Column, String> ofShared(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.file("data", "receivables", name));
        var looking = new HashMap<String, String>();
        looking.put(Headers.OTHERS, "");
        for (Column column : Column.values()) {
            if (column.isRequired()) looking.put(Headers.SAID + column, column.english());
        }
        var rows = new ArrayList<List<String>>();
        List<String> headers;
        try (DebtRows open = Formats.builtIn().open(GivenTable.file(bytes), looking)) {
            headers = ColumnNames.of(open.layout().columns().stream()
                    .map(column -> column.header())
                    .toList());
            while (open.hasNext()) rows.add(open.next().cells());
        }
        var found = new EnumMap<Column, String>(Column.class);
        for (Proposal each : Proposals.of(headers, rows)) found.put(each.column(), headers.get(each.place()));
        return found;
    }

    private static List<Proposal> propose(List<Written> columns) {
        List<List<String>> rows = IntStream.range(0, 25)
                .mapToObj(row ->
                        columns.stream().map(column -> column.value.of(row)).toList())
                .toList();
        return Proposals.of(ColumnNames.of(columns.stream().map(Written::header).toList()), rows);
    }

    private static Map<String, String> proposed(List<Written> columns) {
        var found = new HashMap<String, String>();
        propose(columns)
                .forEach(each -> found.put(
                        columns.get(each.place()).header, each.column().english()));
        return found;
    }

    private static Map<String, String> wanted(List<Written> columns) {
        var wanted = new HashMap<String, String>();
        columns.stream().filter(each -> !each.ours.isEmpty()).forEach(each -> wanted.put(each.header, each.ours));
        return wanted;
    }
}
