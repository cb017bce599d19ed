package app.quittance.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.client.MandateCover;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.StagedDebtor;
import app.quittance.intake.Finding;
import app.quittance.intake.GivenTable;
import app.quittance.intake.Level;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtCheckTest {

    @ParameterizedTest(name = "{0} = [{1}]: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            INVOICE_REFERENCE |               | cell.missing
            INVOICE_DATE      |               | cell.missing
            AMOUNT            |               | cell.missing
            DEBTOR_KIND       |               | cell.missing
            NAME              |               | cell.missing
            INVOICE_DATE      | 31/02/2026    | date.unreadable
            INVOICE_DATE      | 2026-03-02    | date.mixed
            INVOICE_DATE      | 23/11/2026    | invoice.in-future
            DUE_DATE          | 01/03/2026    | due.before-invoice
            DUE_DATE          | bientôt       | date.unreadable
            AMOUNT            | 1.234,5x      | amount.unreadable
            AMOUNT            | 0,00          | amount.not-positive
            AMOUNT            | -12,00        | amount.credit
            AMOUNT            | 12,345        | amount.decimals
            AMOUNT            | 1000000000000 | amount.too-large
            PAID              | 1 234,57      | paid.exceeds-amount
            PAID              | 1 234,56      | paid.nothing-left
            PAID              | -1,00         | paid.negative
            PAID              | rien          | amount.unreadable
            DEBTOR_KIND       | client        | kind.unknown
            SIREN             | 123456789     | siren.wrong
            SIREN             | 73282932000075| siren.wrong
            CURRENCY          | USD           | currency.not-handled
            CONSUMPTION_END   | hier          | date.unreadable
            CONSUMPTION_END   | 01/01/2025    | energy.billed-too-late
            HANDLE_WITH_CARE  | peut-être     | flag.unreadable
            LAST_REMINDER     | hier          | date.unreadable
            FORMAL_NOTICE     | 23/11/2026    | said.in-future
            RETENTION_OF_TITLE| selon CGV     | flag.unreadable
            DEPOSIT           | -5,00         | deposit.negative
            DEPOSIT           | un mois       | amount.unreadable""")
    void a_row_that_cannot_be_taken_is_refused_with_column_reason_and_value(Column column, String text, String code) {
        String value = text == null ? "" : text;
        CheckedRow row = GivenTable.of(3).with(2, column, value).check().get(1);
        assertThat(row.isRefused()).isTrue();
        assertThat(row.findings()).filteredOn(Finding::refuses).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.column()).isEqualTo(column.french());
            assertThat(finding.value()).isEqualTo(value.isEmpty() ? null : value);
        });
    }

    @Test
    void the_account_of_a_factor_is_an_iban_and_belongs_to_somebody() {
        var wrong = GivenTable.of(1).with(1, Column.FACTOR, "Factor").with(1, Column.FACTOR_IBAN, "FR76 1234");
        var nobodys = GivenTable.of(1).with(1, Column.FACTOR_IBAN, "FR14 9999 9000 0100 0000 0000 164");
        assertThat(wrong.check().getFirst().findings())
                .extracting(Finding::code)
                .contains("iban.wrong");
        assertThat(nobodys.check().getFirst().findings())
                .extracting(Finding::code)
                .contains("factor.missing");
    }

    @Test
    void energy_of_the_last_fourteen_months_and_of_professionals_is_taken() {
        assertThat(GivenTable.of(1)
                        .with(1, Column.CONSUMPTION_END, "02/01/2025")
                        .check()
                        .getFirst()
                        .isRefused())
                .isFalse();
        assertThat(GivenTable.of(1)
                        .with(1, Column.CONSUMPTION_END, "01/01/2025")
                        .with(1, Column.DEBTOR_KIND, "société")
                        .check()
                        .getFirst()
                        .isRefused())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+HYPERLINK(\"x\")", "-1+1", "@SUM(A1)", "'=1+1", " =A1", "\t=A1"})
    void a_formula_in_any_cell_is_refused(String formula) {
        CheckedRow row = GivenTable.of(1).with(1, Column.NAME, formula).check().getFirst();
        assertThat(row.isRefused()).isTrue();
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("cell.formula");
            assertThat(finding.column()).isEqualTo("Nom");
            assertThat(finding.value()).isEqualTo(formula.strip());
        });
    }

    @ParameterizedTest(name = "{0} = [{1}]: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DUE_DATE  |            | due.missing
            DUE_DATE  | 23/11/2026 | due.not-yet
            STREET    |            | address.missing
            POSTCODE  |            | address.missing
            CITY      |            | address.missing
            TITLE     |            | title.missing
            FORENAMES |            | forenames.missing
            POSTCODE  | 1000       | postcode.format
            POSTCODE  | 99123      | postcode.format
            EMAIL     | zoe@essai  | email.format
            EMAIL     | a b@essai.example | email.format
            PHONE     | 12 34      | phone.format
            SIREN     | 732829320  | siren.of-consumer""")
    void a_row_that_lacks_something_is_taken_with_a_warning(Column column, String text, String code) {
        CheckedRow row = GivenTable.of(1)
                .with(1, column, text == null ? "" : text)
                .check()
                .getFirst();
        assertThat(row.isRefused()).isFalse();
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.level()).isEqualTo(Level.WARN);
            assertThat(finding.column()).isEqualTo(column.french());
        });
    }

    @Test
    void a_claim_without_due_date_falls_due_by_the_terms_of_the_mandate() {
        CheckedRow row = GivenTable.of(1).with(1, Column.DUE_DATE, "").check().getFirst();
        assertThat(debt(row).claim().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(GivenTable.of(1).without(Column.DUE_DATE).check().getFirst().findings())
                .extracting(Finding::code)
                .containsExactly("due.missing");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "particulier,1 234.56,mandate.business-only",
        "société,99.99,mandate.too-small",
        "société,100.00,",
        "association,1 234.56,"
    })
    void a_claim_that_the_mandate_does_not_cover_is_refused(String kind, String amount, @Nullable String code) {
        var professionals = new MandateCover(false, Optional.of(Money.euros("100.00")));
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.DEBTOR_KIND, kind)
                .with(1, Column.AMOUNT, amount)
                .with(1, Column.PAID, "")
                .checkUnder(professionals)
                .getFirst();
        assertThat(row.findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::code)
                .containsExactlyElementsOf(Optional.ofNullable(code).stream().toList());
    }

    @Test
    void a_claim_that_is_time_barred_is_taken_with_a_warning_and_marked() {
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.INVOICE_DATE, "02/03/2020")
                .with(1, Column.DUE_DATE, "01/04/2020")
                .check()
                .getFirst();
        assertThat(row.findings()).extracting(Finding::code).containsExactly("claim.limited");
        assertThat(debt(row).claim().limited()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "consommateur,CONSUMER",
        "Particulier,CONSUMER",
        "consumer,CONSUMER",
        "Entrepreneur  individuel,SOLE_TRADER",
        "sole-trader,SOLE_TRADER",
        "Sole trader,SOLE_TRADER",
        "SOCIÉTÉ,COMPANY",
        "societe,COMPANY",
        "entreprise,COMPANY",
        "company,COMPANY",
        "association,ASSOCIATION",
        "personne publique,PUBLIC_BODY",
        "public-body,PUBLIC_BODY"
    })
    void the_kind_of_debtor_is_read_in_french_and_english(String word, DebtorKind kind) {
        assertThat(debt(GivenTable.of(1)
                                .with(1, Column.DEBTOR_KIND, word)
                                .check()
                                .getFirst())
                        .debtor()
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = DebtorKind.class,
            names = {"SOLE_TRADER", "COMPANY", "ASSOCIATION", "PUBLIC_BODY"})
    void a_debtor_that_should_have_a_siren_is_taken_without_and_warned(DebtorKind kind) {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        CheckedRow row =
                GivenTable.of(1).with(1, Column.DEBTOR_KIND, word).check().getFirst();
        assertThat(row.isRefused()).isFalse();
        assertThat(row.findings()).extracting(Finding::code).containsExactly("siren.missing");
    }

    @Test
    void what_was_typed_is_kept_in_one_spelling() {
        StagedDebtor debtor = debt(GivenTable.of(1)
                        .with(1, Column.TITLE, "madame")
                        .with(1, Column.NAME, "  Le\u00a0 Goff\t ")
                        .with(1, Column.PHONE, "'+33 (0)6.39.98.12.34")
                        .check()
                        .getFirst())
                .debtor();
        assertThat(debtor.title()).isEqualTo("Mme");
        assertThat(debtor.name()).isEqualTo("Le Goff");
        assertThat(debtor.phone()).isEqualTo("06 39 98 12 34");
    }

    @Test
    void a_company_has_neither_title_nor_forenames() {
        StagedDebtor debtor = debt(GivenTable.of(1)
                        .with(1, Column.DEBTOR_KIND, "société")
                        .with(1, Column.SIREN, "732 829 320")
                        .check()
                        .getFirst())
                .debtor();
        assertThat(debtor.title()).isNull();
        assertThat(debtor.forenames()).isNull();
        assertThat(debtor.siren()).isEqualTo("732829320");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33639981234", "+32 475 12 34 56", "0033 6 39 98 12 34", "01.99.00.12.34"})
    void a_phone_number_with_its_plus_sign_is_no_formula(String phone) {
        assertThat(GivenTable.of(1)
                        .with(1, Column.PHONE, phone)
                        .check()
                        .getFirst()
                        .findings())
                .isEmpty();
    }

    @Test
    void an_address_to_which_nothing_can_be_sent_is_not_kept() {
        assertThat(debt(GivenTable.of(1)
                                .with(1, Column.EMAIL, "zoe(a)essai")
                                .check()
                                .getFirst())
                        .debtor()
                        .email())
                .isNull();
    }

    @Test
    void every_reason_of_a_row_is_told_at_once() {
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.AMOUNT, "x")
                .with(1, Column.DEBTOR_KIND, "?")
                .with(1, Column.INVOICE_DATE, "")
                .check()
                .getFirst();
        assertThat(row.findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::code)
                .containsExactly("kind.unknown", "cell.missing", "amount.unreadable");
    }

    @Test
    void a_row_with_more_cells_than_headers_has_slipped_and_is_refused() {
        String table = GivenTable.of(1).text().replaceFirst("\r\n$", ";de trop\r\n");
        assertThat(GivenTable.check(table.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .getFirst()
                        .findings())
                .extracting(Finding::code)
                .containsExactly("row.too-many-cells");
    }

    @Test
    void a_text_longer_than_anyone_believes_is_refused() {
        CheckedRow row = GivenTable.of(1)
                .with(1, Column.INVOICE_REFERENCE, "9".repeat(101))
                .check()
                .getFirst();
        assertThat(row.findings()).extracting(Finding::code).containsExactly("cell.too-long");
    }

    private static Debt debt(CheckedRow row) {
        return Objects.requireNonNull(row.debt());
    }
}
