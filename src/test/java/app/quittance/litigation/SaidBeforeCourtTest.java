package app.quittance.litigation;

import static app.quittance.GivenCases.SOMEONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimNotes;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.DebtorNotes;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Finding.Check;
import app.quittance.litigation.Finding.Level;
import app.quittance.web.As;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** What the client said of its debtor weighs before court: its own formal notice, its wish for tact, its insurer. */
class SaidBeforeCourtTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate NOTICED = LocalDate.of(2026, 10, 20);

    /** A PDF of one empty page, small enough to be typed. */
    private static final String PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Admissibility admissibility;

    @Autowired
    private CourtChecklist checklist;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Requests requests;

    @Autowired
    private ClientWords words;

    @Autowired
    private GivenCases given;

    private ClientId client;
    private CaseId id;
    private GivenCases.Invoice first;
    private GivenCases.Invoice second;

    @BeforeEach
    void a_case_of_two_invoices() {
        onDay(TODAY);
        client = given.client();
        first = given.invoice("100.00", TODAY.minusDays(60));
        second = given.invoice("50.00", TODAY.minusDays(30));
        id = given.of(client, DebtorKind.COMPANY, TODAY.minusDays(9), first, second);
    }

    @Test
    void the_clients_own_notice_counts_once_its_copy_is_there_and_it_is_of_every_invoice() {
        assertThat(levels(Check.CLIENT_NOTICE)).isEmpty();
        noticed(first);
        addCopy();
        assertThat(levels(Check.CLIENT_NOTICE)).containsExactly(Level.MET);
        assertThat(levels(Check.FORMAL_NOTICE)).as("of one invoice only").containsExactly(Level.WARNED);
        noticed(second);
        assertThat(levels(Check.CLIENT_NOTICE)).containsExactly(Level.MET);
        assertThat(levels(Check.FORMAL_NOTICE)).isEmpty();
        Finding counted = found(Check.CLIENT_NOTICE).getFirst();
        assertThat(counted.arguments().getFirst()).isEqualTo(NOTICED);
    }

    @Test
    void without_its_copy_the_notice_is_missing_on_the_list_of_the_client_and_may_be_asked_for() {
        assertThat(notices()).isEmpty();
        noticed(first);
        noticed(second);
        assertThat(levels(Check.CLIENT_NOTICE)).containsExactly(Level.WARNED);
        assertThat(levels(Check.FORMAL_NOTICE)).containsExactly(Level.WARNED);
        assertThat(notices()).containsExactly(false);
        asAgency(() -> {
            requests.askForExhibit(id, ExhibitKind.FORMAL_NOTICE, Optional.empty(), SOMEONE);
            return null;
        });
        addCopy();
        assertThat(notices()).containsExactly(true);
        assertThat(present(ExhibitKind.NOTICE_RECEIPT)).containsExactly(false);
        add(ExhibitKind.NOTICE_RECEIPT, "Avis de réception");
        assertThat(present(ExhibitKind.NOTICE_RECEIPT)).containsExactly(true);
        assertThat(asAgency(() -> requests.of(id)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answeredOn()).contains(TODAY));
    }

    @Test
    void care_and_the_insurer_are_warned_of_before_court() throws Exception {
        assertThat(levels(Check.CARE)).isEmpty();
        say(new DebtorNotes(true, null, null, "Assurance Exemple", null, null, "M. Jean Essai", null));
        assertThat(levels(Check.CARE)).containsExactly(Level.WARNED);
        assertThat(levels(Check.INSURER_UNCLEAR)).containsExactly(Level.WARNED);
        say(new DebtorNotes(true, null, null, null, LocalDate.of(2027, 1, 12), "procès", "M. Jean Essai", null));
        asClient(client, () -> {
            words.sayOfInvoice(id, first.number(), new ClaimNotes(null, null, null, null, true, null), SOMEONE);
            return null;
        });
        assertThat(page())
                .contains(
                        "pas de tribunal sans son accord",
                        "Accord de l’assureur requis pour : procès",
                        "au plus tard le 12 janvier 2027",
                        "M. Jean Essai",
                        "Réserve de propriété");
        asAgency(() -> {
            requests.askForApproval(id, SOMEONE);
            requests.answerApproval(id, true, "", SOMEONE);
            return null;
        });
        assertThat(levels(Check.CARE)).containsExactly(Level.MET);
    }

    private String page() throws Exception {
        var answer = web.perform(
                        get("/legal/cases/" + given.facts(id).reference()).with(As.role(Role.LEGAL)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private void noticed(GivenCases.Invoice invoice) {
        asClient(client, () -> {
            words.sayOfInvoice(id, invoice.number(), new ClaimNotes(null, NOTICED, null, null, null, null), SOMEONE);
            return null;
        });
    }

    private void addCopy() {
        add(ExhibitKind.FORMAL_NOTICE, "Mise en demeure");
    }

    private void add(ExhibitKind kind, String title) {
        DataScope.of(client)
                .run(() -> exhibits.add(AddExhibit.byClient(
                        id, kind, Optional.empty(), title, "notice.pdf", PAGE.getBytes(UTF_8), SOMEONE)));
    }

    private void say(DebtorNotes notes) {
        asClient(client, () -> {
            words.sayOfDebtor(id, notes, SOMEONE);
            return null;
        });
    }

    private List<Finding> found(Check check) {
        return asAgency(() -> admissibility.check(id)).stream()
                .filter(finding -> finding.check() == check)
                .toList();
    }

    private Set<Level> levels(Check check) {
        return Set.copyOf(found(check).stream().map(Finding::level).toList());
    }

    private List<Boolean> notices() {
        return present(ExhibitKind.FORMAL_NOTICE);
    }

    private List<Boolean> present(ExhibitKind kind) {
        return asClient(client, () -> checklist.of(id)).stream()
                .filter(item -> item.kind() == kind)
                .map(CourtChecklist.Item::present)
                .toList();
    }
}
