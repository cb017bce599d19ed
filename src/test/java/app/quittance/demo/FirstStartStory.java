package app.quittance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.Quittance;
import app.quittance.kernel.Siren;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.Holidays;
import app.quittance.platform.AnotherProcess;
import app.quittance.platform.Pause;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The program on a machine that never ran it: it fills its demonstration, lets everybody in, and its books balance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStartStory {

    private static final String UNDONE =
            "select count(*) from platform.event_publication where completion_date is null";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Path home;
    private int port;
    private AnotherProcess program;

    @BeforeAll
    void it_starts_with_nothing() throws Exception {
        home = Files.createTempDirectory("quittance-first-start-");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        program = AnotherProcess.run(
                Quittance.class,
                Map.of("QUITTANCE_HOME", home.toString(), "SERVER_PORT", String.valueOf(port), "LC_ALL", "C.UTF-8"));
        String line = program.nextLine();
        while (!line.contains("http://localhost:" + port)) line = program.nextLine();
    }

    @AfterAll
    void it_stops_and_its_books_and_journal_hold() throws Exception {
        program.stop();
        program.exitCode();
        for (String check : List.of("check-books", "verify-journal")) {
            try (var command = AnotherProcess.run(Quittance.class, Map.of("QUITTANCE_HOME", home.toString()), check)) {
                assertThat(command.exitCode()).as(command.errors()).isZero();
            }
        }
        program.close();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Test
    void everybody_gets_in_and_sees_their_work() throws Exception {
        for (String name :
                List.of("admin", "lead", "collector", "collector2", "legal", "accounting", "client", "client2")) {
            HttpResponse<String> first = signedIn(name).send(request("/").build(), utf8());
            assertThat(first.statusCode()).as(name).isEqualTo(200);
            assertThat(first.body()).as(name).contains("<h1").doesNotContain("??");
            assertThat(first.uri().getPath()).as(name).isNotEqualTo("/login");
        }
    }

    @Test
    void a_client_gets_its_own_debts_with_its_key_and_no_other_clients() throws Exception {
        String own = apiCases("demo-client-key");
        String others = apiCases("demo-client2-key");
        assertThat(own).contains("\"reference\"");
        assertThat(references(own)).isNotEmpty().doesNotContainAnyElementsOf(references(others));
    }

    @Test
    void nobody_was_written_to_or_called_when_one_does_not() throws SQLException {
        for (String day : query("select distinct sent_on::text from contact.letter where means <> 'EMAIL'")) {
            LocalDate date = LocalDate.parse(day);
            assertThat(date.getDayOfWeek()).as(day).isNotEqualTo(DayOfWeek.SUNDAY);
            assertThat(Holidays.isHoliday(date, HolidayZone.NATIONAL)).as(day).isFalse();
        }
        assertThat(query("""
                        select called_at::text from contact.call
                         where extract(hour from called_at at time zone 'Europe/Paris') not between 10 and 19
                            or extract(isodow from called_at at time zone 'Europe/Paris') > 5""")).isEmpty();
    }

    @Test
    void everything_that_a_week_brings_is_there() throws SQLException {
        assertThat(number("select count(*) from casefile.claim")).isBetween(1_600L, 2_400L);
        assertThat(query("select distinct status from casefile.case_file"))
                .contains("AMICABLE", "FORMAL_NOTICE", "LITIGATION", "TITLE", "CLOSED");
        assertThat(query("select distinct reason from casefile.hold where released_on is null"))
                .contains("DISPUTED", "INSOLVENCY", "LIMITED", "ADDRESS_UNKNOWN");
        assertThat(query("select distinct delivery from contact.letter"))
                .contains("DELIVERED", "UNCLAIMED", "REFUSED", "UNKNOWN_AT_ADDRESS");
        assertThat(query("select distinct status from arrangement.promise")).contains("KEPT", "BROKEN", "PENDING");
        assertThat(query("select distinct status from arrangement.plan")).contains("KEPT", "BROKEN", "RUNNING");
        assertThat(query("select distinct status from litigation.matter"))
                .contains("FILED", "ORDERED", "SERVED", "LAPSED", "ENFORCEABLE");
        assertThat(query("select distinct route from strategy.work_item"))
                .contains("NEGOTIATION", "PLAN", "LITIGATION");
        assertThat(number("""
                        select count(*) from (select debtor_id from casefile.case_file
                                              group by debtor_id having count(distinct client_id) > 1) as shared""")).isEqualTo(1);
        assertThat(number("select count(*) from casefile.case_file where assigned_to is null and status <> 'CLOSED'"))
                .isPositive();
    }

    @Test
    void no_number_is_wrong_and_none_can_be_a_real_companys() throws SQLException {
        List<String> numbers = query("select siren from debtor.debtor where siren is not null");
        assertThat(numbers)
                .isNotEmpty()
                .allMatch(number -> Siren.read(number).isPresent())
                .allMatch(number -> number.startsWith("99"));
    }

    /** What follows the last payments of the filling may still be under way; it ends. */
    @Test
    void nothing_that_follows_from_an_event_is_left_undone() throws SQLException {
        long giveUpAt = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (number(UNDONE) > 0) {
            assertThat(System.nanoTime()).as("a minute has gone").isLessThan(giveUpAt);
            Pause.aMoment();
        }
        assertThat(number("select count(*) from intake.import where status <> 'DONE'"))
                .isZero();
    }

    private HttpClient signedIn(String username) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = browser.send(request("/login").build(), utf8());
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("the sign-in form").isTrue();
        String form = "username=%s&password=demo&_csrf=%s"
                .formatted(username, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                utf8());
        return browser;
    }

    private String apiCases(String key) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            request("/api/v1/cases?size=100")
                                    .header("Authorization", "Bearer " + key)
                                    .build(),
                            utf8())
                    .body();
        }
    }

    private static List<String> references(String json) {
        return Pattern.compile("\"reference\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpResponse.BodyHandler<String> utf8() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(query(sql).getFirst());
    }

    /** As the superuser, whom no wall stops: what is looked at is everybody's. */
    private List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/quittance"
                                .formatted(
                                        lines("postgres/postmaster.pid").get(3).strip()),
                        "postgres",
                        lines("postgres.secret").getFirst());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (IOException unreadable) {
            throw new SQLException(unreadable);
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file));
    }
}
