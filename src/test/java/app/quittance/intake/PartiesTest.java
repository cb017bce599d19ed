package app.quittance.intake;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Parties;
import app.quittance.casefile.Party;
import app.quittance.casefile.PartyRole;
import app.quittance.intake.ImportReport.Cases;
import app.quittance.intake.ImportReport.Rows;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's file names who owes an invoice beside its debtor: one claim stays one claim, whoever answers for it. */
class PartiesTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Parties parties;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void a_co_debtor_and_a_guarantor_join_the_case_of_the_invoice_and_owe_nothing_twice() {
        GivenTable file = couple("codébiteur", "Caution solidaire");
        ImportReport tried = send(file, ImportMode.DRY_RUN);
        ImportReport taken = take(file);
        for (ImportReport report : List.of(tried, taken)) {
            assertThat(report.rows()).isEqualTo(new Rows(3, 3, 0, 0, 0));
            assertThat(report.cases()).isEqualTo(new Cases(1, 0));
            assertThat(report.amounts().accepted()).isEqualTo(Money.euros("1200.00"));
        }
        CaseId id = caseOf(taken);
        assertThat(partiesOf(id))
                .extracting(Party::role, Party::name, Party::place, Party::invoices)
                .containsExactly(
                        tuple(
                                PartyRole.CO_DEBTOR,
                                "Mme Zoé Lefèvre-Noël n° 2",
                                "2 rue de l’Église, 38000 Grenoble",
                                List.of("F-2026-0001")),
                        tuple(
                                PartyRole.GUARANTOR,
                                "Mme Zoé Lefèvre-Noël n° 3",
                                "3 rue de l’Église, 38000 Grenoble",
                                List.of("F-2026-0001")));
        assertThat(account.at(id, GivenTable.TODAY).owed().principal()).isEqualTo(Money.euros("1200.00"));
        assertThat(account.journal(id)).extracting(entry -> entry.kind()).contains("case.party-named");
        assertThat(take(file).rows()).as("again").isEqualTo(new Rows(3, 0, 0, 0, 3));
    }

    @Test
    void one_named_later_joins_a_case_that_stands_and_leaves_with_it() {
        ImportReport first = take(GivenTable.of(1));
        CaseId id = caseOf(first);
        var later = GivenTable.of(2)
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0001")
                .with(2, Column.AMOUNT, "")
                .with(2, Column.INVOICE_DATE, "")
                .with(2, Column.DEBTOR_ROLE, "co-debtor");
        assertThat(take(later).rows()).isEqualTo(new Rows(2, 1, 0, 0, 1));
        assertThat(partiesOf(id)).hasSize(1);
        DataScope.of(client).run(() -> imports.undo(first.id(), SOMEONE));
        assertThat(partiesOf(id)).isEmpty();
    }

    @Test
    void one_who_answers_for_no_invoice_of_the_client_is_refused_in_words() {
        var file = GivenTable.of(2).with(1, Column.DEBTOR_ROLE, "caution").with(2, Column.DEBTOR_ROLE, "cousine");
        for (ImportMode mode : ImportMode.values()) {
            ImportReport report = send(file, mode);
            assertThat(report.rows()).isEqualTo(new Rows(2, 0, 0, 2, 0));
            assertThat(report.findings())
                    .extracting(Finding::code)
                    .containsExactly("party.invoice-unknown", "role.unknown");
        }
        var itself = GivenTable.of(2)
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0001")
                .with(2, Column.NAME, "Lefèvre-Noël n° 1")
                .with(2, Column.STREET, "1 rue de l’Église")
                .with(2, Column.DEBTOR_ROLE, "caution");
        assertThat(send(itself, ImportMode.DRY_RUN).findings())
                .extracting(Finding::code)
                .containsExactly("party.itself");
    }

    @Test
    void the_same_invoice_of_two_debtors_is_warned_of_and_that_of_many_is_not() {
        GivenTable two = couple("", "");
        ImportReport report = send(two, ImportMode.DRY_RUN);
        assertThat(report.rows()).isEqualTo(new Rows(3, 3, 2, 0, 0));
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("claim.shared");
            assertThat(finding.arguments()).containsExactly("2");
        });
        var many = GivenTable.of(4);
        for (int row = 1; row <= 4; row++) many.with(row, Column.INVOICE_REFERENCE, "COTISATION");
        assertThat(send(many, ImportMode.DRY_RUN).findings()).isEmpty();
    }

    private static GivenTable couple(String second, String third) {
        return GivenTable.of(3)
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0001")
                .with(2, Column.DEBTOR_ROLE, second)
                .with(3, Column.INVOICE_REFERENCE, "F-2026-0001")
                .with(3, Column.DEBTOR_ROLE, third);
    }

    private List<Party> partiesOf(CaseId id) {
        return DataScope.of(client).call(() -> parties.of(id));
    }

    private CaseId caseOf(ImportReport report) {
        String reference = report.caseReferences().getFirst();
        return asAgency(() -> caseFiles.byReference(reference).id());
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
