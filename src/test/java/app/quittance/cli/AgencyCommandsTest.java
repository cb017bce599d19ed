package app.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.arrangement.PromiseStatus;
import app.quittance.arrangement.Promises;
import app.quittance.casefile.CaseId;
import app.quittance.client.Clients;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jobs on the agency's database, as a shell sees them. How they find and start it, the platform's tests tell. */
class AgencyCommandsTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADERS =
            "Référence facture;Date facture;Date d'échéance;Montant TTC;Type débiteur;Nom;SIREN;Adresse;Code postal;Ville\n";
    private static final String GOOD =
            "CLI-1;01/06/2026;01/07/2026;1 234,56;société;Essai de ligne;552100554;" + "1 rue du Test;69003;Lyon\n";
    private static final String BAD =
            "CLI-2;01/06/2026;01/07/2026;1.234,5x;société;Essai de ligne;552100554;" + "1 rue du Test;69003;Lyon\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private Clients clients;

    @Autowired
    private Promises promises;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ClientId client;

    @BeforeEach
    void an_agency_with_a_client() {
        onDay(TODAY);
        agency.exists();
        client = given.client();
    }

    @Test
    void an_import_ends_when_its_cases_are_scored_and_routed() throws IOException {
        JsonNode done = json("import", "--client", clientReference(), file(HEADERS + GOOD + BAD));
        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(done.path("rows").path("accepted").asInt()).isEqualTo(1);
        assertThat(done.path("rows").path("rejected").asInt()).isEqualTo(1);
        assertThat(done.path("amounts").path("accepted").asDouble()).isEqualTo(1234.56);
        assertThat(done.path("findings").get(0).path("column").asString()).isEqualTo("Montant TTC");
        assertThat(done.path("cases")).hasSize(1);
        assertThat(asAgency(() -> jdbc.sql(
                                "select count(*) from strategy.work_item join scoring.current using (case_id, client_id) where client_id = :client")
                        .param("client", client.value())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void what_an_import_refused_comes_back_in_a_file() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        run("import", "--client", clientReference(), file(HEADERS + GOOD + BAD), "--rejects", rejects.toString());
        assertThat(Files.readString(rejects)).contains("CLI-2", "1.234,5x").doesNotContain("CLI-1");
    }

    @Test
    void an_import_that_only_looks_takes_nothing() throws IOException {
        JsonNode seen = json("import", "--client", clientReference(), file(HEADERS + GOOD), "--dry-run");
        assertThat(seen.path("status").asString()).isEqualTo("done");
        assertThat(seen.path("casesOpened").asInt()).isEqualTo(1);
        assertThat(casesOfClient()).isZero();
    }

    @Test
    void a_payment_history_is_taken_and_nothing_else_under_its_command() throws IOException {
        String history = file("debtor_id,invoice_id,amount,due_date,paid_date\nC-9,H-9,100.00,2024-01-31,2024-02-10\n");
        JsonNode seen = json("import-history", "--client", clientReference(), history, "--dry-run");
        assertThat(seen.path("history").path("invoices").asInt()).isEqualTo(1);
        assertThat(seen.path("history").path("payments").asInt()).isEqualTo(1);
        assertThat(seen.path("format").asString()).isEqualTo("history");
        assertThat(run("import-history", "--client", clientReference(), file(HEADERS + GOOD)))
                .isEqualTo(1);
    }

    @Test
    void a_file_of_which_nothing_is_taken_is_a_refusal_and_still_a_result() throws IOException {
        assertThat(run("import", "--client", clientReference(), file(HEADERS + BAD), "--format", "json"))
                .isEqualTo(1);
        assertThat(parsed().path("status").asString()).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u0001\u0002\u0000", "PK\u0003\u0004xl/workbook.xml", "a;b\n1;2\n", HEADERS, HEADERS + BAD})
    void a_wrong_file_is_answered_in_words_and_changes_nothing(String content) throws IOException {
        assertThat(run("import", "--client", clientReference(), file(content), "--format", "json"))
                .isEqualTo(1);
        assertThat(parsed().path("status").asString()).isEqualTo("refused");
        assertThat(parsed().path("findings").get(0).path("message").asString()).hasSizeGreaterThan(10);
        assertThat(casesOfClient()).isZero();
    }

    @Test
    void what_is_not_there_is_told_in_one_line() throws IOException {
        String there = file(HEADERS + GOOD);
        for (String[] wrong : List.of(
                new String[] {"import", "--client", "C-NOBODY", there},
                new String[] {"import", "--client", clientReference(), there + ".gone"},
                new String[] {"statement", "--case", "Q00-NONE", "--as-of", "2026-11-22"},
                new String[] {"render", "--case", "Q00-NONE", "--document", "packet", "--out", there})) {
            err.getBuffer().setLength(0);
            assertThat(run(wrong)).isEqualTo(1);
            assertThat(err.toString().strip()).isNotEmpty().hasLineCount(1).doesNotContain("Exception");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_word_that_cannot_be_read_is_wrong_usage() {
        assertThat(run("statement", "--case", "Q00-1", "--as-of", "22/11/2026")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"22/11/2026\" is not a date such as")
                .doesNotContain("java.");
        assertThat(run("render", "--case", "Q00-1", "--document", "letter", "--out", "x.pdf"))
                .isEqualTo(2);
        assertThat(run("import", "--client", "C-001")).isEqualTo(2);
    }

    @Test
    void a_statement_adds_up() {
        JsonNode statement = json("statement", "--case", reference(companyCase()), "--as-of", "2026-11-22");
        JsonNode owed = statement.path("owed");
        assertThat(owed.path("principal").decimalValue()).isEqualByComparingTo("1200.00");
        assertThat(owed.path("indemnity").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(owed.path("principal")
                        .decimalValue()
                        .add(owed.path("interest").decimalValue())
                        .add(owed.path("indemnity").decimalValue())
                        .add(owed.path("costs").decimalValue()))
                .isEqualByComparingTo(owed.path("total").decimalValue());
        assertThat(statement.path("claims").get(0).path("segments")).isNotEmpty();
    }

    @Test
    void letters_are_written_to_a_file() throws IOException {
        Path letter = folder.resolve("letter.pdf");
        String reference = reference(companyCase());
        for (String document : List.of("first-letter", "formal-notice")) {
            JsonNode written = json("render", "--case", reference, "--document", document, "--out", letter.toString());
            assertThat(written.path("pages").asInt()).isPositive();
            assertThat(Files.readAllBytes(letter)).startsWith('%', 'P', 'D', 'F');
        }
    }

    @Test
    void a_packet_is_refused_with_the_reasons_while_the_case_is_not_ready() {
        Path packet = folder.resolve("packet.pdf");
        String reference = reference(companyCase());
        assertThat(run("render", "--case", reference, "--document", "packet", "--out", packet.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("[packet.not-admissible]").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(packet).doesNotExist();
    }

    @Test
    void a_rehearsed_day_says_what_the_day_then_brings_and_writes_nothing() {
        CaseId promised = companyCase();
        asAgency(() -> promises.make(promised, Money.euros("500.00"), TODAY.plusDays(3), GivenCases.SOMEONE));
        onDay(TODAY.plusDays(30));
        JsonNode rehearsed = json("daily-run", "--dry-run");
        assertThat(rehearsed.path("dryRun").asBoolean()).isTrue();
        assertThat(rehearsed.path("on").asString()).isEqualTo("2026-12-22");
        assertThat(rehearsed.path("promisesJudged").asInt()).isPositive();
        assertThat(promiseOf(promised)).isEqualTo(PromiseStatus.PENDING);
        assertThat(json("daily-run").path("promisesJudged").asInt()).isPositive();
        assertThat(promiseOf(promised)).isEqualTo(PromiseStatus.BROKEN);
        List<String> written = workItemOf(promised);
        assertThat(json("daily-run").path("promisesJudged").asInt()).isZero();
        assertThat(workItemOf(promised)).hasSize(1).isEqualTo(written);
    }

    @Test
    void scores_and_routes_are_found_anew_on_demand() {
        CaseId newcomer = companyCase();
        assertThat(json("score-cases").path("cases").asInt()).isPositive();
        JsonNode routed = json("route");
        assertThat(routed.path("cases").asInt()).isPositive();
        List<String> written = workItemOf(newcomer);
        json("route");
        assertThat(workItemOf(newcomer)).hasSize(1).isEqualTo(written);
    }

    @Test
    void the_books_and_the_journal_are_proved() {
        companyCase();
        int books = run("check-books", "--format", "json");
        assertThat(books).isEqualTo(parsed().path("sound").asBoolean() ? 0 : 1);
        out.getBuffer().setLength(0);
        int journal = run("verify-journal", "--format", "json");
        assertThat(journal).isEqualTo(parsed().path("intact").asBoolean() ? 0 : 1);
    }

    /** The row as it was last written: another version of it is another text. */
    private List<String> workItemOf(CaseId caseId) {
        return asAgency(() -> jdbc.sql("select xmin::text from strategy.work_item where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .list());
    }

    private PromiseStatus promiseOf(CaseId caseId) {
        return asAgency(() -> promises.of(caseId).getFirst().status());
    }

    private CaseId companyCase() {
        return given.companyCase(client, TODAY);
    }

    private String reference(CaseId caseId) {
        return given.facts(caseId).reference();
    }

    private String clientReference() {
        return DataScope.AGENCY.call(() -> clients.get(client).reference());
    }

    private long casesOfClient() {
        return asAgency(() -> jdbc.sql("select count(*) from casefile.case_file where client_id = :client")
                .param("client", client.value())
                .query(Long.class)
                .single());
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("debts.csv"), content).toString();
    }

    /** The result of a job that is done, which is all that is on stdout. */
    private JsonNode json(String... command) {
        out.getBuffer().setLength(0);
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--format", "json"));
        assertThat(run(words.toArray(String[]::new))).as(err.toString()).isZero();
        return parsed();
    }

    private JsonNode parsed() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        return QuittanceCommand.run(
                job -> job.with(context), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
