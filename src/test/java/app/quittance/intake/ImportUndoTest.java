package app.quittance.intake;

import static app.quittance.GivenAccount.refuses;
import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.account.AccountProof;
import app.quittance.account.Closings;
import app.quittance.account.Statement;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClosingReason;
import app.quittance.casefile.HoldReason;
import app.quittance.contact.Notes;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.ledger.Books;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportUndoTest extends DatabaseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Notes notes;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private AccountProof proof;

    @Autowired
    private Books books;

    @Autowired
    private Closings closings;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(GivenTable.TODAY);
        client = given.client();
    }

    @Test
    void nothing_is_owed_any_more_and_the_cases_that_it_opened_are_withdrawn() {
        ImportReport taken = take(GivenTable.of(3));
        undo(taken.id());
        assertThat(read(taken.id()).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(casesOf(taken.id())).hasSize(3).allSatisfy(file -> {
            assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(file.closingReason()).contains(ClosingReason.WITHDRAWN);
            assertThat(account.at(file.id(), GivenTable.TODAY).total().isPositive())
                    .isFalse();
            assertThat(account.journal(file.id()))
                    .extracting(entry -> entry.kind())
                    .containsSubsequence("case.opened", "case.claims-taken-back", "case.closed");
        });
        assertThat(balances()).as("on any day, in any account").isEmpty();
        assertBooksProve();
    }

    @Test
    void the_same_file_may_come_again_and_is_taken_as_if_for_the_first_time() {
        ImportReport first = take(GivenTable.of(4));
        undo(first.id());
        ImportReport again = take(GivenTable.of(4));
        assertThat(again.rows()).isEqualTo(first.rows());
        assertThat(again.amounts()).isEqualTo(first.amounts());
        assertThat(again.cases()).isEqualTo(first.cases());
        assertThat(again.caseReferences()).doesNotContainAnyElementsOf(first.caseReferences());
        assertBooksProve();
    }

    @Test
    void a_case_that_was_open_before_goes_on_with_what_it_had() {
        CaseId before = casesOf(take(GivenTable.of(1)).id()).getFirst().id();
        Statement owed = account.at(before, GivenTable.TODAY);
        var more = GivenTable.of(2)
                .with(1, Column.INVOICE_REFERENCE, "F-2026-0900")
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0901");
        ImportReport second = take(more);
        assertThat(second.cases()).isEqualTo(new ImportReport.Cases(1, 1));
        undo(second.id());
        assertThat(given.facts(before).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(account.at(before, GivenTable.TODAY).total()).isEqualTo(owed.total());
        account.assertSound(before);
        assertBooksProve();
    }

    @Test
    void into_a_period_that_was_settled_with_the_client_nothing_is_posted_back() {
        onDay(GivenTable.TODAY.minusDays(10));
        ImportReport taken = take(GivenTable.of(2));
        onDay(GivenTable.TODAY);
        LocalDate settled = GivenTable.TODAY.minusDays(1);
        asAgency(() -> {
            closings.close(client, settled, SOMEONE);
            return null;
        });
        undo(taken.id());
        assertThat(asAgency(() -> jdbc.sql("""
                        select distinct effective_on from ledger.api_posting
                         where client_id = :client and kind = 'claims-taken-back'""")
                        .param("client", client.value())
                        .query((row, n) -> row.getObject("effective_on", LocalDate.class))
                        .list()))
                .containsExactly(GivenTable.TODAY);
        assertBooksProve();
    }

    @Test
    void work_on_one_case_keeps_the_whole_file() {
        List<Map.Entry<String, Consumer<CaseId>>> work = List.of(
                Map.entry(
                        "a note",
                        id -> asAgency(() -> {
                            notes.add(id, "Rappeler lundi.", SOMEONE);
                            return null;
                        })),
                Map.entry("a payment", id -> account.pay(id, "12.00", GivenTable.TODAY)),
                Map.entry(
                        "a hold",
                        id -> asAgency(() -> {
                            caseFiles.hold(id, HoldReason.CLIENT_REQUEST, GivenTable.TODAY, null, SOMEONE);
                            return null;
                        })));
        for (var each : work) {
            client = given.client();
            ImportReport taken = take(GivenTable.of(3));
            CaseFacts worked = casesOf(taken.id()).get(1);
            each.getValue().accept(worked.id());
            Map<String, String> before = balances();
            assertThatExceptionOfType(Refusal.class)
                    .as(each.getKey())
                    .isThrownBy(() -> undo(taken.id()))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("import.work-has-begun");
                        assertThat(refusal.arguments()).containsExactly(worked.reference());
                    });
            assertThat(read(taken.id()).status()).isEqualTo(ImportStatus.DONE);
            assertThat(balances()).isEqualTo(before);
        }
    }

    @Test
    void what_others_brought_meanwhile_and_who_works_on_it_is_no_work() {
        ImportReport first = take(GivenTable.of(2));
        ImportReport second = take(GivenTable.of(2)
                .with(1, Column.INVOICE_REFERENCE, "F-2026-0900")
                .with(2, Column.INVOICE_REFERENCE, "F-2026-0901"));
        CaseFacts file = casesOf(first.id()).getFirst();
        asAgency(() -> {
            caseFiles.assign(file.id(), UUID.randomUUID(), "Camille Orsolle", SOMEONE);
            return null;
        });
        undo(first.id());
        assertThat(casesOf(first.id())).allMatch(each -> each.status().isOpen());
        undo(second.id());
        assertThat(casesOf(first.id())).noneMatch(each -> each.status().isOpen());
        assertThat(balances()).isEmpty();
        assertBooksProve();
    }

    @Test
    void a_claim_taken_back_of_which_something_stands_in_the_books_is_found() {
        CaseFacts file = casesOf(take(GivenTable.of(1)).id()).getFirst();
        withdraw(file, GivenTable.TODAY);
        assertThat(asAgency(proof::check))
                .filteredOn(fault -> fault.where().startsWith(file.reference()))
                .extracting(fault -> fault.rule())
                .containsExactly("taken-back-with-principal");
        withdraw(file, null);
        assertBooksProve();
    }

    private void withdraw(CaseFacts file, @Nullable LocalDate on) {
        asAgency(() -> jdbc.sql("update casefile.claim set withdrawn_on = cast(:on as date) where case_id = :case")
                .param("on", on)
                .param("case", file.id().value())
                .update());
    }

    @Test
    void only_a_file_that_was_taken_is_undone_and_only_once() {
        ImportId looked = send(GivenTable.of(2), ImportMode.DRY_RUN).id();
        refuses("import.nothing-to-undo", () -> undo(looked));
        ImportId taken = take(GivenTable.of(2)).id();
        undo(taken);
        refuses("import.nothing-to-undo", () -> undo(taken));
    }

    @Test
    void a_client_undoes_nothing_of_another() {
        ImportId taken = take(GivenTable.of(1)).id();
        ClientId other = given.client();
        assertThatExceptionOfType(Unknown.class)
                .isThrownBy(() -> DataScope.of(other).run(() -> imports.undo(taken, SOMEONE)));
        assertThat(read(taken).status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void a_payment_finds_no_claim_any_more() {
        ImportReport taken = take(GivenTable.of(1));
        CaseId id = casesOf(taken.id()).getFirst().id();
        undo(taken.id());
        refuses("account.no-claim", () -> account.pay(id, "10.00", GivenTable.TODAY));
    }

    @Test
    void a_payment_at_the_same_moment_keeps_the_file_or_finds_it_gone() throws Exception {
        for (int round = 0; round < 12; round++) {
            client = given.client();
            ImportReport taken = take(GivenTable.of(2));
            CaseId paid = casesOf(taken.id()).getFirst().id();
            List<String> told = atOnce(() -> undo(taken.id()), () -> account.pay(paid, "10.00", GivenTable.TODAY));
            boolean gone = read(taken.id()).status() == ImportStatus.UNDONE;
            assertThat(told)
                    .containsExactlyElementsOf(
                            gone ? List.of("done", "account.no-claim") : List.of("import.work-has-begun", "done"));
            assertThat(casesOf(taken.id())).allMatch(file -> file.status().isOpen() != gone);
            account.assertSound(paid);
            assertBooksProve();
        }
    }

    @Test
    void of_two_people_at_once_one_undoes_it() throws Exception {
        ImportReport taken = take(GivenTable.of(2));
        assertThat(atOnce(() -> undo(taken.id()), () -> undo(taken.id())))
                .containsExactlyInAnyOrder("done", "import.nothing-to-undo");
        assertThat(balances()).isEmpty();
    }

    private static List<String> atOnce(Runnable... acts) throws Exception {
        List<String> told = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Callable<String>> each = Stream.of(acts)
                    .<Callable<String>>map(act -> () -> told(act))
                    .toList();
            for (Future<String> end : threads.invokeAll(each)) told.add(end.get());
        }
        return told;
    }

    private static String told(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private void undo(ImportId id) {
        DataScope.of(client).run(() -> imports.undo(id, SOMEONE));
    }

    private ImportReport take(GivenTable table) {
        ImportReport report = send(table, ImportMode.COMMIT);
        asAgency(() -> {
            cases.routed(report.id().value());
            return null;
        });
        account.eventually(() -> imports.get(report.id()).status() == ImportStatus.DONE);
        return read(report.id());
    }

    private ImportReport send(GivenTable table, ImportMode mode) {
        var file = new SendFile(client, "créances.csv", new ByteArrayInputStream(table.bytes()), mode, SOMEONE);
        return DataScope.of(client).call(() -> imports.receiveNow(file));
    }

    private ImportReport read(ImportId id) {
        return DataScope.of(client).call(() -> imports.get(id));
    }

    private List<CaseFacts> casesOf(ImportId id) {
        List<CaseId> ids = asAgency(
                () -> jdbc.sql("select case_id from casefile.batch_case where batch_id = :batch order by case_id")
                        .param("batch", id.value())
                        .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                        .list());
        return ids.stream().map(given::facts).toList();
    }

    /** What stands in this client's accounts on any day, by account and day; those at zero left out. */
    private Map<String, String> balances() {
        return asAgency(() -> {
            var found = new TreeMap<String, String>();
            jdbc.sql("""
                    select account || ' ' || effective_on as place, sum(amount)::text as amount
                      from ledger.api_entry where client_id = :client group by 1 having sum(amount) <> 0""").param("client", client.value()).query(row -> {
                found.put(row.getString("place"), row.getString("amount"));
            });
            return found;
        });
    }

    /** Of this client: others in the same database have claims that nobody opened books for. */
    private void assertBooksProve() {
        assertThat(asAgency(books::check)).isEmpty();
        List<String> own = asAgency(() -> jdbc.sql("select reference from casefile.case_file where client_id = :client")
                .param("client", client.value())
                .query((row, n) -> row.getString("reference"))
                .list());
        assertThat(asAgency(proof::check))
                .extracting(fault -> fault.where().replaceFirst(" .*", ""))
                .doesNotContainAnyElementsOf(own);
    }
}
