package app.quittance.web;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.Account;
import app.quittance.account.GrantCreditNote;
import app.quittance.account.GrantWaiver;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.law.interest.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people see of an account: each amount that is owed opens the lines it comes from, and they add up to it. */
class AccountPagesTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2025, 11, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Pattern EXPLAINED =
            Pattern.compile("<a class=\"q-explain\"\\s+href=\"([^\"]+)\"[^>]*>([^<]+)</a>");
    private static final Pattern AMOUNT_OF_LINE =
            Pattern.compile("<tr>(?:(?!</tr>|<th).)*<td class=\"q-money\">([^<]+)</td>\\s*</tr>", Pattern.DOTALL);

    @Autowired
    private Account account;

    @Autowired
    private Claims claims;

    @Autowired
    private Statements statements;

    @Autowired
    private GivenCases given;

    @Autowired
    private MockMvc web;

    @ParameterizedTest(name = "case {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void the_lines_of_each_figure_sum_to_it(int seed) throws Exception {
        var chance = new Random(seed);
        ClientId client = given.client();
        CaseId id = living(client, chance, seed % 2 == 0 ? DebtorKind.CONSUMER : DebtorKind.COMPANY);
        onDay(TODAY);
        String reference = given.facts(id).reference();
        var agency = As.role(Role.LEAD);
        for (String page : List.of("/cases/" + reference, "/cases/" + reference + "/statement")) {
            assertFiguresExplained(page, agency);
        }
        String past = "/cases/" + reference + "/statement?asOf=2026-03-01";
        assertFiguresExplained(past, agency);
        for (String page : List.of("/client/cases/" + reference, "/client/cases/" + reference + "/statement")) {
            assertFiguresExplained(page, As.client(client));
        }
    }

    @Test
    void a_statement_shows_its_identity_and_gives_itself_as_pdf_and_csv_of_the_same_date() throws Exception {
        CaseId id = given.companyCase(given.client(), PLACED);
        onDay(TODAY);
        var day = LocalDate.of(2026, 6, 30);
        String address = "/cases/" + given.facts(id).reference() + "/statement";
        String page = page(address + "?asOf=" + day, As.role(Role.LEGAL));
        String identity = asAgency(() -> statements.of(id, day)).identity();
        assertThat(page)
                .contains("Décompte au 30 juin 2026", identity)
                .contains(address + ".pdf?asOf=2026-06-30", address + ".csv?asOf=2026-06-30");
        assertThat(page(address + "?asOf=2024-01-01", As.role(Role.LEGAL))).contains("Aucun intérêt ne court");
        assertThat(page(address + "?asOf=2026-12-15", As.role(Role.LEGAL))).contains("Décompte au 15 décembre 2026");
    }

    @Test
    void a_client_opens_no_account_of_another() throws Exception {
        CaseId id = given.companyCase(given.client(), PLACED);
        String home = "/client/cases/" + given.facts(id).reference();
        ClientId other = given.client();
        for (String path : List.of("", "/statement", "/statement.pdf", "/statement.csv", "/figures/TOTAL")) {
            assertThat(status(home + path, As.client(other))).as(path).isEqualTo(404);
        }
        assertThat(status(home + "/figures/TOTAL", As.client(given.facts(id).clientId())))
                .isEqualTo(200);
    }

    private void assertFiguresExplained(String page, RequestPostProcessor who) throws Exception {
        List<MatchResult> links = EXPLAINED.matcher(page(page, who)).results().toList();
        assertThat(links).as(page).isNotEmpty();
        for (MatchResult link : links) {
            String lines = page(link.group(1).replace("&amp;", "&"), who);
            lines = lines.substring(
                    lines.indexOf("id=\"explained\""),
                    lines.indexOf("</main>") < 0 ? lines.length() : lines.indexOf("</main>"));
            BigDecimal sum = AMOUNT_OF_LINE
                    .matcher(lines)
                    .results()
                    .map(line -> amount(line.group(1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(page + " " + link.group(1)).isEqualByComparingTo(amount(link.group(2)));
        }
    }

    private static BigDecimal amount(String shown) {
        return new BigDecimal(shown.replace("&nbsp;", "")
                .replaceAll("[^0-9,−-]", "")
                .replace('−', '-')
                .replace(',', '.'));
    }

    private CaseId living(ClientId client, Random chance, DebtorKind kind) {
        onDay(PLACED);
        GivenCases.Invoice[] invoices = IntStream.rangeClosed(1, 1 + chance.nextInt(3))
                .mapToObj(
                        n -> given.invoice(cents(chance, 20_000, 200_000), PLACED.minusDays(10 + chance.nextInt(200))))
                .toArray(GivenCases.Invoice[]::new);
        CaseId id = given.of(client, kind, PLACED, invoices);
        onDay(TODAY);
        for (int act = 2 + chance.nextInt(6); act > 0; act--) happens(id, chance);
        return id;
    }

    private void happens(CaseId id, Random chance) {
        LocalDate on = PLACED.plusDays(chance.nextInt(370));
        List<Claim> all = asAgency(() -> claims.of(id));
        Claim claim = all.get(chance.nextInt(all.size()));
        String key = id + " " + chance.nextLong();
        Money amount = Money.euros(cents(chance, 1_000, 90_000));
        asAgency(() -> switch (chance.nextInt(4)) {
            case 0 -> pay(id, amount, on, key);
            case 1 -> {
                MovementId payment = pay(id, amount, on, key);
                if (chance.nextBoolean()) account.bounce(payment, on, "sans provision", SOMEONE);
                else account.takeBack(payment, "mauvais dossier", SOMEONE);
                yield payment;
            }
            case 2 ->
                account.waive(
                        new GrantWaiver(
                                id, null, Component.PRINCIPAL, Money.euros("5.00"), on, "geste commercial", key),
                        SOMEONE);
            default ->
                account.credit(
                        new GrantCreditNote(id, claim.id(), Money.euros("10.00"), on, "AV-" + key.hashCode(), key),
                        SOMEONE);
        });
    }

    private MovementId pay(CaseId id, Money amount, LocalDate on, String key) {
        return account.record(
                new RecordPayment(id, amount, on, PaymentMeans.TRANSFER, ReceivedBy.AGENCY, null, null, key), SOMEONE);
    }

    private static String cents(Random chance, int from, int to) {
        return BigDecimal.valueOf(chance.nextInt(from, to), 2).toPlainString();
    }

    private int status(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).locale(Locale.FRANCE).with(who))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var response = web.perform(get(address).locale(Locale.FRANCE).with(who))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }
}
