package app.quittance.intake;

import static app.quittance.GivenAccount.refuses;
import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.DebtorNotes;
import app.quittance.casefile.HoldReason;
import app.quittance.casefile.PlacementNotes;
import app.quittance.intake.reading.Column;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.platform.Sentences;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client's file says of a debtor beside the debt: kept, told, taken back. */
class ClientWordsImportTest extends DatabaseTest {

    private static final String OTHER_IBAN = "FR7630006000011234567890189";
    private static final String IBAN = "FR14 9999 9000 0100 0000 0000 164";

    @Autowired
    private Imports imports;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private ClientWords words;

    @Autowired
    private Sentences sentences;

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
    void all_that_a_row_says_stands_on_its_case() {
        CaseFacts file = caseOf(take(everything()));
        PlacementNotes said = of(file.id());
        assertThat(said.debtor())
                .isEqualTo(new DebtorNotes(
                        true,
                        "le gérant",
                        false,
                        "Assurance Exemple",
                        LocalDate.of(2027, 1, 12),
                        "échéancier",
                        "M. Jean Essai",
                        "jean@essai.example"));
        assertThat(said.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.invoiceNumber()).isEqualTo("F-2026-0001");
            assertThat(claim.notes())
                    .isEqualTo(new ClaimNotes(
                            LocalDate.of(2026, 10, 12),
                            LocalDate.of(2026, 10, 20),
                            "Affacturage Exemple",
                            IBAN.replace(" ", ""),
                            true,
                            Money.euros("1500.00")));
        });
        assertThat(kinds(file)).contains("case.client-said", "case.payee-asked");
    }

    @Test
    void another_client_sees_nothing_of_it() {
        CaseFacts file = caseOf(take(everything()));
        PlacementNotes seen = asClient(given.client(), () -> words.of(file.id()));
        assertThat(seen.isEmpty()).isTrue();
        assertThat(asClient(client, () -> words.of(file.id())).isEmpty()).isFalse();
    }

    @Test
    void an_assigned_claim_rests_until_a_person_confirms_whom_the_debtor_pays() {
        ImportReport first = take(everything());
        CaseId id = caseOf(first).id();
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED)).isTrue();
        asAgency(() -> {
            caseFiles.release(id, HoldReason.PAYEE_UNCONFIRMED, SOMEONE);
            return null;
        });
        take(everything());
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED))
                .as("the same file says nothing new")
                .isFalse();
        take(everything().with(1, Column.FACTOR, "Autre Affactureur"));
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED))
                .as("another factor is another payee")
                .isTrue();
    }

    @Test
    void the_same_file_again_says_nothing_new_and_a_later_one_changes_what_it_names() {
        CaseFacts file = caseOf(take(everything()));
        List<String> told = kinds(file);
        take(everything());
        assertThat(kinds(file)).isEqualTo(told);
        take(GivenTable.of(1).with(1, Column.CONTACT_TO_AVOID, "la comptable").with(1, Column.HANDLE_WITH_CARE, "non"));
        PlacementNotes said = of(file.id());
        assertThat(said.debtor().contactToAvoid()).isEqualTo("la comptable");
        assertThat(said.debtor().isCareful()).isFalse();
        assertThat(said.debtor().insurer()).as("what is left out stays").isEqualTo("Assurance Exemple");
        assertThat(kinds(file)).hasSize(told.size() + 1);
    }

    @Test
    void a_later_file_tells_what_it_says_otherwise_before_it_is_committed_and_does_so_once() {
        CaseId id = caseOf(take(everything())).id();
        GivenTable otherwise = everything()
                .with(1, Column.CONTACT_TO_AVOID, "la comptable")
                .with(1, Column.HANDLE_WITH_CARE, "non")
                .with(1, Column.INSURER_DECLARATION, "20/01/2027")
                .with(1, Column.DEPOSIT, "900,00");
        ImportReport tried = send(otherwise, ImportMode.DRY_RUN);
        assertThat(told(tried))
                .containsExactlyInAnyOrder(
                        "Contact à éviter : vous disiez « le gérant », vous dites désormais « la comptable ».",
                        "Débiteur à ménager : vous dites désormais non.",
                        "Déclaration à l’assureur avant le : vous disiez « 12/01/2027 », vous dites désormais « 20/01/2027 ».",
                        "Dépôt de garantie : vous disiez « 1 500,00 », vous dites désormais « 900,00 ».");
        assertThat(tried.changed()).isEqualTo(1);
        assertThat(tried.rows().duplicate()).isZero();
        assertThat(of(id).debtor().isCareful()).isTrue();
        ImportReport done = take(otherwise);
        assertThat(told(done)).isEqualTo(told(tried));
        assertThat(done.rows()).isEqualTo(tried.rows());
        assertThat(of(id).debtor().contactToAvoid()).isEqualTo("la comptable");
        ImportReport again = take(otherwise);
        assertThat(told(again)).isEmpty();
        assertThat(again.changed()).isZero();
        assertThat(again.rows().duplicate()).isEqualTo(1);
    }

    @Test
    void what_is_confirmed_of_the_payee_stays_confirmed_when_something_else_is_said() {
        CaseId id = caseOf(take(everything())).id();
        asAgency(() -> {
            caseFiles.release(id, HoldReason.PAYEE_UNCONFIRMED, SOMEONE);
            return null;
        });
        take(everything().with(1, Column.DEPOSIT, "900,00"));
        assertThat(given.facts(id).holds()).isEmpty();
        take(everything().with(1, Column.DEPOSIT, "900,00").with(1, Column.FACTOR_IBAN, OTHER_IBAN));
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED))
                .as("another account is another payee")
                .isTrue();
    }

    private List<String> told(ImportReport report) {
        return report.findings().stream()
                .filter(each -> each.code().startsWith("claim.said"))
                .map(each -> each.inWords(sentences, Locale.FRENCH).replaceAll("[\\u00a0\\u202f]", " "))
                .toList();
    }

    @Test
    void what_was_said_of_the_claims_goes_with_an_undone_file_and_what_was_said_of_the_debtor_stays() {
        CaseId before = caseOf(take(GivenTable.of(1))).id();
        ImportReport second = take(everything().with(1, Column.INVOICE_REFERENCE, "F-2026-0900"));
        assertThat(given.facts(before).isHeld(HoldReason.PAYEE_UNCONFIRMED)).isTrue();
        DataScope.of(client).run(() -> imports.undo(second.id(), SOMEONE));
        assertThat(given.facts(before).holds()).isEmpty();
        assertThat(of(before).claims()).isEmpty();
        assertThat(of(before).debtor().isCareful()).isTrue();
    }

    @Test
    void a_file_that_is_tried_out_says_nothing() {
        CaseId id = caseOf(take(GivenTable.of(1))).id();
        send(everything(), ImportMode.DRY_RUN);
        assertThat(of(id).isEmpty()).isTrue();
    }

    @Test
    void the_client_says_more_on_its_case_and_what_cannot_be_is_refused() {
        CaseId id = caseOf(take(GivenTable.of(1))).id();
        var assigned = new ClaimNotes(null, GivenTable.TODAY.minusDays(9), " Factor ", IBAN, null, null);
        asClient(client, () -> {
            words.sayOfInvoice(id, "F-2026-0001", assigned, SOMEONE);
            words.sayOfDebtor(id, new DebtorNotes(true, null, null, null, null, null, null, " "), SOMEONE);
            return null;
        });
        assertThat(given.facts(id).isHeld(HoldReason.PAYEE_UNCONFIRMED)).isTrue();
        assertThat(of(id).debtor()).isEqualTo(new DebtorNotes(true, null, null, null, null, null, null, null));
        assertThat(of(id).claims().getFirst().notes().factorIban()).isEqualTo(IBAN.replace(" ", ""));
        refuses("said.iban", () -> say(id, new ClaimNotes(null, null, "Factor", "FR00", null, null)));
        refuses("said.factor-missing", () -> say(id, new ClaimNotes(null, null, null, IBAN, null, null)));
        refuses(
                "said.in-future",
                () -> say(id, new ClaimNotes(GivenTable.TODAY.plusDays(1), null, null, null, null, null)));
        say(id, ClaimNotes.NONE);
        assertThat(of(id).claims()).isEmpty();
    }

    private void say(CaseId id, ClaimNotes notes) {
        asClient(client, () -> {
            words.sayOfInvoice(id, "F-2026-0001", notes, SOMEONE);
            return null;
        });
    }

    private static GivenTable everything() {
        return GivenTable.of(1)
                .with(1, Column.HANDLE_WITH_CARE, "Oui")
                .with(1, Column.CONTACT_TO_AVOID, "le gérant")
                .with(1, Column.LAST_REMINDER, "12/10/2026")
                .with(1, Column.FORMAL_NOTICE, "20/10/2026")
                .with(1, Column.DELIVERIES_SUSPENDED, "non")
                .with(1, Column.CREDIT_INSURER, "Assurance Exemple")
                .with(1, Column.INSURER_DECLARATION, "12/01/2027")
                .with(1, Column.INSURER_AGREEMENT, "échéancier")
                .with(1, Column.FACTOR, "Affacturage Exemple")
                .with(1, Column.FACTOR_IBAN, IBAN)
                .with(1, Column.RETENTION_OF_TITLE, "x")
                .with(1, Column.GUARANTOR, "M. Jean Essai")
                .with(1, Column.GUARANTOR_CONTACT, "jean@essai.example")
                .with(1, Column.DEPOSIT, "1 500,00");
    }

    private PlacementNotes of(CaseId id) {
        return asAgency(() -> words.of(id));
    }

    private List<String> kinds(CaseFacts file) {
        return account.journal(file.id()).stream().map(entry -> entry.kind()).toList();
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

    private CaseFacts caseOf(ImportReport report) {
        return asAgency(() -> jdbc
                .sql("select case_id from casefile.batch_case where batch_id = :batch")
                .param("batch", report.id().value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .map(given::facts)
                .findFirst()
                .orElseThrow());
    }
}
