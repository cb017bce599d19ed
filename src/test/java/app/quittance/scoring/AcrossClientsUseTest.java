package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.quittance.DatabaseTest;
import app.quittance.GivenAccount;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.journal.Journal;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.Target;
import app.quittance.scoring.history.HistoryFile;
import app.quittance.scoring.history.HistoryRow;
import app.quittance.scoring.learning.MadeUpHistory;
import app.quittance.scoring.learning.ModelFiles;
import app.quittance.scoring.learning.ModelWriter;
import app.quittance.scoring.learning.Origin;
import app.quittance.scoring.learning.Training;
import app.quittance.scoring.learning.TwoClients;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.scoring.registry.ModelRegistry;
import app.quittance.scoring.registry.Post;
import app.quittance.scoring.registry.Supply;
import app.quittance.strategy.Routes;
import app.quittance.web.As;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Scores look at other clients only where an administrator said so in writing, and clients never see what came of it. */
class AcrossClientsUseTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ModelFiles LEARNED = learned();

    @Autowired
    private AcrossClientsUse use;

    @Autowired
    private ModelRegistry registry;

    @Autowired
    private ModelInUse inUse;

    @Autowired
    private CaseScoring scoring;

    @Autowired
    private Scores scores;

    @Autowired
    private GivenCases given;

    @Autowired
    private GivenAccount account;

    @Autowired
    private Journal journal;

    @Autowired
    private Routes routes;

    @Autowired
    private MockMvc web;

    private int supplied;
    private int own;

    @BeforeEach
    void a_model_that_looks_across_clients_is_in_use() {
        onDay(TODAY);
        supplied = asAgency(inUse::champion).version().number();
        own = asAgency(() -> registry.add(LEARNED, Supply.OWN, GivenCases.SOMEONE));
        appoint(own, supplied);
    }

    @AfterEach
    void all_is_as_before() {
        if (asAgency(use::scope) != AcrossClients.NONE) {
            decide(AcrossClients.NONE, "Retour");
        }
        appoint(supplied, own);
    }

    @Test
    void nothing_is_used_until_an_administrator_decides() {
        CaseId id = knownElsewhere(given.companyCase(given.client(), TODAY));
        asAgency(scoring::scoreAll);
        assertThat(asAgency(use::scope)).isEqualTo(AcrossClients.NONE);
        assertThat(score(id)).isEqualTo(forClient(id));
        assertThat(asAgency(() -> scores.leansOnOtherClients(id))).isFalse();
    }

    @Test
    void what_the_agency_sees_changes_and_what_the_client_sees_does_not() {
        CaseId id = knownElsewhere(given.companyCase(given.client(), TODAY));
        CaseId consumer = knownElsewhere(given.consumerCase(given.client(), TODAY));
        asAgency(scoring::scoreAll);
        Score before = score(id);
        Score ofConsumer = score(consumer);

        decide(AcrossClients.COMPANIES, "Intérêt légitime, mise en balance du 3 novembre 2026");
        asAgency(scoring::scoreAll);

        assertThat(score(id).probability()).isNotEqualByComparingTo(before.probability());
        assertThat(words(score(id))).anyMatch(reason -> reason.contains("autres créanciers"));
        assertThat(forClient(id)).isEqualTo(before);
        assertThat(asAgency(() -> scores.leansOnOtherClients(id))).isTrue();
        assertThat(score(consumer)).as("consumers need more").isEqualTo(ofConsumer);
        assertThat(asAgency(() -> scores.past(id))).hasSize(2);
        assertThat(asAgency(() -> scores.pastForClient(id))).hasSize(1);

        decide(AcrossClients.ALL, "Consentement recueilli, article 6.1.a, modèle de mars 2026");
        asAgency(scoring::scoreAll);
        assertThat(score(consumer).probability()).isNotEqualByComparingTo(ofConsumer.probability());
        assertThat(forClient(consumer)).isEqualTo(ofConsumer);
    }

    @Test
    void the_page_of_a_client_shows_the_same_chance_and_no_reason_that_tells_the_other() throws Exception {
        CaseId id = knownElsewhere(given.companyCase(given.client(), TODAY));
        asAgency(scoring::scoreAll);
        account.eventually(() -> asAgency(() -> routes.of(id)).isPresent());
        String before = chance(id);
        decide(AcrossClients.COMPANIES, "Intérêt légitime, mise en balance du 3 novembre 2026");
        asAgency(scoring::scoreAll);
        assertThat(chance(id)).isEqualTo(before).contains("Chance de paiement");
        assertThat(page(id)).contains("Orientation choisie par l’agence");
    }

    private String chance(CaseId id) throws Exception {
        String page = page(id);
        int start = page.indexOf("id=\"score\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    private String page(CaseId id) throws Exception {
        CaseFacts facts = given.facts(id);
        return web.perform(get("/client/cases/" + facts.reference()).with(As.client(facts.clientId())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_payment_to_one_client_moves_the_score_with_another() {
        CaseId id = given.companyCase(given.client(), TODAY);
        CaseId other = given.again(given.client(), id, TODAY, given.invoice("500.00", TODAY.minusDays(80)));
        decide(AcrossClients.COMPANIES, "Intérêt légitime, mise en balance du 3 novembre 2026");
        asAgency(scoring::scoreAll);
        Score before = score(id);

        account.pay(other, "500.00", TODAY);
        account.eventually(() -> score(id).probability().compareTo(before.probability()) != 0);
    }

    @Test
    void a_decision_needs_its_legal_basis_and_stays_in_the_journal() {
        refused("model.no-reason", AcrossClients.ALL, "");
        refused("across-clients.no-basis", AcrossClients.ALL, "parce que");
        refused("across-clients.already", AcrossClients.NONE, "encore");
        assertThat(asAgency(use::scope)).isEqualTo(AcrossClients.NONE);

        decide(AcrossClients.COMPANIES, "Intérêt légitime, mise en balance du 3 novembre 2026");
        var told = asAgency(() -> journal.of(ModelRegistry.JOURNAL_KEY)).getLast();
        assertThat(told.kind()).isEqualTo("model.across-clients");
        assertThat(told.details()).containsEntry("basis", "Intérêt légitime, mise en balance du 3 novembre 2026");
        assertThat(asAgency(use::decisions).getFirst().by()).isEqualTo(GivenCases.SOMEONE.name());
    }

    private CaseId knownElsewhere(CaseId id) {
        ClientId other = given.client();
        given.again(other, id, TODAY, given.invoice("900.00", TODAY.minusDays(100)));
        return id;
    }

    private Score score(CaseId id) {
        return asAgency(() -> scores.of(id)).orElseThrow();
    }

    private Score forClient(CaseId id) {
        return asAgency(() -> scores.forClient(id)).orElseThrow();
    }

    private List<String> words(Score score) {
        return asAgency(() -> scores.inWords(score, Locale.FRENCH));
    }

    private void decide(AcrossClients scope, String basis) {
        asAgency(() -> {
            use.decide(scope, basis, GivenCases.SOMEONE);
            return true;
        });
    }

    private void refused(String code, AcrossClients scope, String basis) {
        assertThatThrownBy(() -> decide(scope, basis))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void appoint(int number, int before) {
        asAgency(() -> {
            registry.appoint(Post.CHAMPION, Optional.of(number), Optional.of(before), "Essai", GivenCases.SOMEONE);
            return true;
        });
    }

    private static ModelFiles learned() {
        List<HistoryRow> rows = TwoClients.rows(5, 400);
        var order = new Training.Order(
                new HistoryFile("two", "none", rows.size(), MadeUpHistory.of(rows)),
                LocalDate.of(2026, 3, 31),
                Target.NINETY_DAYS,
                Origin.HISTORY,
                1,
                Training.Keep.LOGISTIC,
                AcrossClients.ALL,
                Optional.empty());
        return new ModelWriter("payment-likelihood", "across", Instant.parse("2026-11-23T08:00:00Z"))
                .files(Training.run(order));
    }
}
