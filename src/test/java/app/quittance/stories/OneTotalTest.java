package app.quittance.stories;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.GivenCases;
import app.quittance.GivenMatters;
import app.quittance.account.Account;
import app.quittance.account.GrantCreditNote;
import app.quittance.account.MovementId;
import app.quittance.account.PaperStatements;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.RenderedPdf;
import app.quittance.document.words.French;
import app.quittance.document.words.FrenchNumber;
import app.quittance.document.words.Typography;
import app.quittance.identity.Role;
import app.quittance.kernel.Money;
import app.quittance.litigation.Packets;
import app.quittance.web.As;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever happened on a case, every paper and every page shows the same total on the same day. */
class OneTotalTest extends DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2025, 11, 3);
    private static final LocalDate NOTIFIED = LocalDate.of(2026, 2, 2);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 11, 20));

    @Autowired
    private Account account;

    @Autowired
    private Claims claims;

    @Autowired
    private Statements statements;

    @Autowired
    private PaperStatements paper;

    @Autowired
    private Packets packets;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenMatters matters;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void an_agency() {
        agency.exists();
    }

    @ParameterizedTest(name = "case {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void every_paper_and_page_shows_it(int seed) throws Exception {
        var chance = new Random(seed);
        CaseId id = living(chance, seed % 2 == 0 ? DebtorKind.CONSUMER : DebtorKind.COMPANY);
        for (LocalDate day : DAYS) {
            onDay(day);
            Statement statement = asAgency(() -> statements.of(id, day));
            assertPartsAddUp(statement);
            if (statement.total().isPositive()) assertShown(id, statement);
        }
    }

    private void assertShown(CaseId id, Statement statement) throws Exception {
        String total = plain(French.amount(statement.total()));
        assertThat(text(asAgency(() -> paper.of(id, statement.asOf(), GivenCases.SOMEONE))))
                .as("statement on paper")
                .contains("total dû " + total);
        assertThat(text(asAgency(() -> packets.preview(id))))
                .as("petition, order and power")
                .contains("total demandé " + total, "somme demandée " + total, "total " + total + " ....")
                .contains("soit au total la somme de " + total, plain(FrenchNumber.inWords(statement.total())));
        assertThat(page("/cases/" + given.facts(id).reference()))
                .as("case page")
                .contains(total);
        assertThat(page("/cases/" + given.facts(id).reference() + "/statement"))
                .as("statement page")
                .contains(total);
    }

    /** The total is what its lines add up to, and nothing is below nothing. */
    private static void assertPartsAddUp(Statement statement) {
        Money parts = statement.costs();
        for (Statement.ClaimLine claim : statement.claims()) {
            parts = parts.plus(claim.principal()).plus(claim.interest()).plus(claim.indemnity());
            assertThat(List.of(claim.principal(), claim.interest(), claim.indemnity()))
                    .noneMatch(Money::isNegative);
        }
        assertThat(statement.total()).isEqualTo(parts);
    }

    /** A case of some invoices, put on notice and ready for court, on which money came in, bounced, and was credited. */
    private CaseId living(Random chance, DebtorKind kind) {
        onDay(PLACED);
        GivenCases.Invoice[] invoices = IntStream.rangeClosed(1, 1 + chance.nextInt(4))
                .mapToObj(
                        n -> given.invoice(cents(chance, 20_000, 400_000), PLACED.minusDays(10 + chance.nextInt(200))))
                .toArray(GivenCases.Invoice[]::new);
        CaseId id = given.of(given.client(), kind, PLACED, invoices);
        onDay(NOTIFIED);
        matters.notified(id, NOTIFIED);
        matters.readyForCourt(id);
        for (int act = chance.nextInt(6); act > 0; act--) happens(id, chance);
        return id;
    }

    private void happens(CaseId id, Random chance) {
        LocalDate on = NOTIFIED.plusDays(chance.nextInt(280));
        onDay(on.plusDays(7));
        List<Claim> all = asAgency(() -> claims.of(id));
        Claim claim = all.get(chance.nextInt(all.size()));
        String key = id + " " + chance.nextLong();
        Money amount = Money.euros(cents(chance, 1_000, 30_000));
        asAgency(() -> switch (chance.nextInt(3)) {
            case 0 -> pay(id, null, amount, on, key);
            case 1 -> {
                MovementId payment = pay(id, claim, amount, on, key);
                if (chance.nextBoolean()) account.bounce(payment, on.plusDays(5), "sans provision", SOMEONE);
                yield payment;
            }
            default ->
                account.credit(new GrantCreditNote(id, claim.id(), amount, on, "AV-" + key.hashCode(), key), SOMEONE);
        });
    }

    private MovementId pay(
            CaseId id, @org.jspecify.annotations.Nullable Claim claim, Money amount, LocalDate on, String key) {
        return account.record(
                new RecordPayment(
                        id,
                        amount,
                        on,
                        PaymentMeans.TRANSFER,
                        claim == null ? ReceivedBy.AGENCY : ReceivedBy.CLIENT,
                        null,
                        claim == null ? null : claim.id(),
                        key),
                SOMEONE);
    }

    private static String cents(Random chance, int from, int to) {
        return BigDecimal.valueOf(chance.nextInt(from, to), 2).toPlainString();
    }

    private String page(String address) throws Exception {
        String html = web.perform(get(address).locale(Locale.FRANCE).with(As.role(Role.LEGAL)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return plain(html.replaceAll("<[^>]*>", " ").replace("&nbsp;", " "));
    }

    private static String text(RenderedPdf pdf) {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return Typography.plain(text);
    }
}
