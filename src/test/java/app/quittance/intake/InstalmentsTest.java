package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.account.AccountsOwed;
import app.quittance.account.Statement;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An invoice that is payable on several days is a claim for each. */
class InstalmentsTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private AccountsOwed owed;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void each_due_date_of_an_invoice_is_a_claim_of_one_case() {
        ImportReport report = take(instalments("01/04/2026", "01/05/2026", "01/06/2026"));
        assertThat(report.rows()).isEqualTo(new Rows(3, 3, 0, 0, 0));
        assertThat(report.cases()).isEqualTo(new ImportReport.Cases(1, 0));
        assertThat(report.amounts().accepted()).isEqualTo(euros("3600.00"));
        assertThat(statement(report).claims())
                .extracting(claim -> claim.invoiceNumber() + " " + claim.dueOn())
                .containsExactly("F-2026-0001 2026-04-01", "F-2026-0001 2026-05-01", "F-2026-0001 2026-06-01");
    }

    @Test
    void the_fixed_indemnity_is_owed_once_for_all_instalments_and_interest_for_each_from_its_day() {
        GivenTable table = ofCompany(instalments("01/04/2026", "01/05/2026"));
        Statement statement = statement(take(table));
        assertThat(statement.claims())
                .extracting(claim -> claim.indemnity())
                .as("C. com. D.441-5: per invoice")
                .containsExactly(euros("40.00"), euros("0.00"));
        assertThat(statement.claims())
                .extracting(claim -> claim.interest())
                .allMatch(Money::isPositive)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        var inSets = asAgency(() -> owed.of(List.of(statement.caseId()), GivenTable.TODAY));
        assertThat(Objects.requireNonNull(inSets.get(statement.caseId())).owed().indemnity())
                .isEqualTo(euros("40.00"));
    }

    @Test
    void the_same_file_again_and_a_row_twice_change_nothing() {
        take(instalments("01/04/2026", "01/05/2026"));
        assertThat(take(instalments("01/04/2026", "01/05/2026", "01/05/2026")).rows())
                .isEqualTo(new Rows(3, 0, 0, 0, 3));
    }

    @Test
    void another_amount_for_the_same_due_date_of_one_file_is_refused() {
        ImportReport report =
                take(instalments("01/04/2026", "01/05/2026", "01/05/2026").with(3, Column.AMOUNT, "999,00"));
        assertThat(report.rows()).isEqualTo(new Rows(3, 2, 0, 1, 0));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("claim.conflict-in-file");
    }

    @Test
    void a_later_instalment_is_taken_from_a_file_that_names_those_that_stand() {
        ImportReport first = take(ofCompany(instalments("01/04/2026")));
        ImportReport second = take(ofCompany(instalments("01/04/2026", "01/05/2026")));
        assertThat(second.rows()).isEqualTo(new Rows(2, 1, 0, 0, 1));
        assertThat(second.cases()).isEqualTo(new ImportReport.Cases(0, 1));
        assertThat(statement(first).claims())
                .extracting(claim -> claim.indemnity())
                .containsExactly(euros("40.00"), euros("0.00"));
    }

    @Test
    void a_new_due_date_without_the_one_that_stands_is_refused_since_it_may_be_the_same_debt() {
        ImportReport first = take(instalments("01/04/2026"));
        for (ImportMode mode : ImportMode.values()) {
            ImportReport second = send(instalments("01/05/2026"), mode);
            assertThat(second.rows()).isEqualTo(new Rows(1, 0, 0, 1, 0));
            assertThat(second.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("claim.another-due-date");
                assertThat(finding.arguments())
                        .containsExactly(first.caseReferences().getFirst(), "01/04/2026");
            });
        }
    }

    private static GivenTable instalments(String... dueDates) {
        GivenTable table = GivenTable.of(dueDates.length);
        for (int row = 1; row <= dueDates.length; row++) {
            table.with(row, Column.INVOICE_REFERENCE, "F-2026-0001")
                    .with(row, Column.DUE_DATE, dueDates[row - 1])
                    .with(row, Column.NAME, "Lefèvre-Noël")
                    .with(row, Column.STREET, "1 rue de l’Église");
        }
        return count(table, dueDates.length);
    }

    private static GivenTable count(GivenTable table, int rows) {
        for (int row = 1; row <= rows; row++) table.with(row, Column.CUSTOMER_NUMBER, "C-1");
        return table;
    }

    private static GivenTable ofCompany(GivenTable table) {
        for (int row = 1; row <= table.check().size(); row++) {
            table.with(row, Column.DEBTOR_KIND, "société")
                    .with(row, Column.TITLE, "")
                    .with(row, Column.FORENAMES, "")
                    .with(row, Column.SIREN, "732829320");
        }
        return table;
    }

    private static Money euros(String amount) {
        return Money.euros(new BigDecimal(amount));
    }

    private Statement statement(ImportReport report) {
        CaseId id = asAgency(
                () -> caseFiles.byReference(report.caseReferences().getFirst()).id());
        return account.at(id, LocalDate.of(2026, 11, 22));
    }

    private ImportReport take(GivenTable table) {
        ImportReport report = send(table, ImportMode.COMMIT);
        asAgency(() -> {
            cases.routed(report.id().value());
            return null;
        });
        account.eventually(() -> imports.get(report.id()).status().isOver());
        return DataScope.of(client).call(() -> imports.get(report.id()));
    }

    private ImportReport send(GivenTable table, ImportMode mode) {
        var file = new SendFile(client, "créances.csv", new ByteArrayInputStream(table.bytes()), mode, SOMEONE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }
}
