package app.quittance.web;

import static app.quittance.GivenCases.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.account.Account;
import app.quittance.account.Closings;
import app.quittance.account.MovementId;
import app.quittance.account.MovementKind;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.client.Clients;
import app.quittance.identity.Role;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each act on an account is one role's: others are refused and nothing changes. */
class AccountActsTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Account account;

    @Autowired
    private Statements statements;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Clients clients;

    @Autowired
    private Closings closings;

    @Autowired
    private GivenCases given;

    @Autowired
    private MockMvc web;

    private ClientId client;
    private CaseId id;
    private String reference;

    @BeforeEach
    void a_case() {
        onDay(TODAY);
        client = given.client();
        id = given.companyCase(client, TODAY.minusDays(200));
        reference = given.facts(id).reference();
    }

    @Test
    void the_lead_grants_a_credit_note_and_nobody_else_of_the_agency() throws Exception {
        var note = Map.of("claim", claim(), "amount", "100.00", "on", "2026-11-02", "number", "AV-7", "key", key());
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEGAL, Role.ACCOUNTANT, Role.CLIENT, Role.ADMIN}) {
            assertThat(send("/cases/" + reference + "/credit-notes", As.role(role), note)
                            .getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1200.00"));
        send("/cases/" + reference + "/credit-notes", As.role(Role.LEAD), note);
        send("/cases/" + reference + "/credit-notes", As.role(Role.LEAD), note);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1100.00"));
        assertThat(page("/cases/" + reference + "/journal", As.role(Role.LEAD))).contains("Avoir n° AV-7 de 100,00");
    }

    @Test
    void the_lead_claims_proven_costs_beyond_the_indemnity_from_a_company_and_nobody_from_a_consumer()
            throws Exception {
        var costs = Map.of("amount", "80.00", "on", "2026-11-02", "proof", "Facture 2026-114", "key", key());
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEGAL, Role.ACCOUNTANT, Role.CLIENT}) {
            assertThat(send("/cases/" + reference + "/supplements", As.role(role), costs)
                            .getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(page("/cases/" + reference, As.role(Role.LEAD))).contains("Frais justifiés");
        send("/cases/" + reference + "/supplements", As.role(Role.LEAD), costs);
        send("/cases/" + reference + "/supplements", As.role(Role.LEAD), costs);
        assertThat(owed().costs()).isEqualTo(Money.euros("80.00"));
        assertThat(page("/cases/" + reference + "/statement", As.role(Role.LEGAL)))
                .contains("Indemnisation complémentaire", "Facture 2026-114");
        String consumers =
                given.facts(given.consumerCase(client, TODAY.minusDays(200))).reference();
        assertThat(page("/cases/" + consumers, As.role(Role.LEAD))).doesNotContain("Frais justifiés");
        assertThat(send("/cases/" + consumers + "/supplements", As.role(Role.LEAD), costs)
                        .getContentAsString())
                .contains("restent à la charge du créancier");
    }

    @Test
    void a_client_declares_a_credit_note_on_its_own_case_only() throws Exception {
        var note = Map.of("claim", claim(), "amount", "100.00", "on", "2026-11-02", "number", "AV-8", "key", key());
        String address = "/client/cases/" + reference + "/credit-notes";
        assertThat(send(address, As.client(given.client()), note).getStatus()).isEqualTo(404);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1200.00"));
        assertThat(send(address, As.client(client), note).getStatus()).isEqualTo(302);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1100.00"));
        assertThat(page("/client/cases/" + reference, As.client(client))).contains("n° AV-8");
    }

    @Test
    void a_client_withdraws_a_claim_of_its_own_case_only() throws Exception {
        var wanted = Map.of("claim", claim());
        String address = "/client/cases/" + reference + "/withdrawals";
        assertThat(send(address, As.client(given.client()), wanted).getStatus()).isEqualTo(404);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1200.00"));
        assertThat(page("/client/cases/" + reference, As.client(client))).contains("Retirer cette créance");
        assertThat(send(address, As.client(client), wanted).getStatus()).isEqualTo(302);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("0.00"));
        assertThat(page("/client/cases/" + reference, As.client(client)))
                .contains("Clôturé")
                .doesNotContain("Retirer cette créance");
    }

    @Test
    void the_lead_grants_a_waiver_whose_statement_says_who_allowed_it() throws Exception {
        var waiver = Map.of(
                "claim",
                "",
                "component",
                "PRINCIPAL",
                "amount",
                "50.00",
                "on",
                "2026-11-02",
                "reason",
                "geste",
                "key",
                key());
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEGAL, Role.ACCOUNTANT, Role.CLIENT}) {
            assertThat(send("/cases/" + reference + "/waivers", As.role(role), waiver)
                            .getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        send("/cases/" + reference + "/waivers", As.role(Role.LEAD), waiver);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1150.00"));
        assertThat(page("/cases/" + reference + "/statement", As.role(Role.LEGAL)))
                .contains("Remise", "geste", "accordée par LEAD");
        var beyond = Map.of(
                "claim",
                "",
                "component",
                "PRINCIPAL",
                "amount",
                "9000.00",
                "on",
                "2026-11-02",
                "reason",
                "x",
                "key",
                key());
        assertThat(send("/cases/" + reference + "/waivers", As.role(Role.LEAD), beyond)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_mistake_is_taken_back_by_the_role_that_may_make_it() throws Exception {
        MovementId payment = pay("300.00", TODAY.minusDays(10));
        String address = "/cases/" + reference + "/movements/" + payment.value() + "/taken-back";
        var why = Map.of("reason", "mauvais dossier");
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEAD, Role.LEGAL, Role.CLIENT}) {
            assertThat(send(address, As.role(role), why).getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(send(address, As.role(Role.ACCOUNTANT), Map.of("reason", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(owed().movements().getFirst().voidedOn()).isEmpty();
        send(address, As.role(Role.ACCOUNTANT), why);
        assertThat(owed().movements().getFirst().voidedOn()).contains(TODAY);
        assertThat(page("/cases/" + reference + "/statement", As.role(Role.LEAD)))
                .contains("Annulé le 20/11/2026, saisi par erreur", "mauvais dossier");

        send(
                "/cases/" + reference + "/credit-notes",
                As.role(Role.LEAD),
                Map.of("claim", claim(), "amount", "100.00", "on", "2026-11-02", "number", "AV-9", "key", key()));
        MovementId note = owed().movements().stream()
                .filter(line -> line.kind() == MovementKind.CREDIT_NOTE)
                .findFirst()
                .orElseThrow()
                .id();
        String ofNote = "/cases/" + reference + "/movements/" + note.value() + "/taken-back";
        assertThat(send(ofNote, As.role(Role.ACCOUNTANT), why).getStatus()).isEqualTo(403);
        assertThat(send(ofNote, As.role(Role.LEAD), why).getStatus()).isEqualTo(302);
        assertThat(owed().owed().principal()).isEqualTo(Money.euros("1200.00"));
    }

    @Test
    void the_legal_team_charges_costs_once_there_is_a_title() throws Exception {
        var costs = Map.of("amount", "75.50", "on", "2026-11-19", "label", "Signification", "key", key());
        String address = "/legal/cases/" + reference + "/costs";
        assertThat(send(address, As.role(Role.LEGAL), costs).getStatus()).isEqualTo(422);
        asAgency(() -> {
            caseFiles.beginAmicable(id, SOMEONE);
            caseFiles.toLitigation(id, SOMEONE);
            caseFiles.recordTitle(id, TODAY.minusDays(5), SOMEONE);
            return true;
        });
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEAD, Role.ACCOUNTANT, Role.CLIENT}) {
            assertThat(send(address, As.role(role), costs).getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(send(address, As.role(Role.LEGAL), costs).getStatus()).isEqualTo(302);
        assertThat(owed().costs()).isEqualTo(Money.euros("75.50"));
        assertThat(page("/legal/cases/" + reference, As.role(Role.LEGAL)))
                .contains("75,50", "/cases/" + reference + "/figures/COSTS");
    }

    @Test
    void the_accountant_gives_back_what_was_paid_too_much() throws Exception {
        pay("2000.00", TODAY.minusDays(3));
        Money tooMuch = owed().overpaid();
        assertThat(page("/money/overpaid", As.role(Role.ACCOUNTANT))).contains(reference);
        var refund = Map.of(
                "amount",
                tooMuch.amount().toPlainString(),
                "on",
                TODAY.toString(),
                "means",
                "TRANSFER",
                "bankReference",
                "VIR 9",
                "key",
                key());
        for (Role role : new Role[] {Role.COLLECTOR, Role.LEAD, Role.LEGAL, Role.CLIENT}) {
            assertThat(send("/money/overpaid/" + reference, As.role(role), refund)
                            .getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(send("/money/overpaid/" + reference, As.role(Role.ACCOUNTANT), refund)
                        .getStatus())
                .isEqualTo(302);
        assertThat(owed().overpaid().isZero()).isTrue();
        assertThat(page("/money/overpaid", As.role(Role.ACCOUNTANT))).doesNotContain(reference);
    }

    @Test
    void the_accountant_closes_a_period_and_the_lead_approves_what_is_remitted() throws Exception {
        pay("600.00", TODAY.minusDays(30));
        String name = asAgency(() -> clients.get(client)).reference();
        var period = Map.of(
                "client", name, "until", "2026-10-31", "key", UUID.randomUUID().toString());
        String drawUp = "/money/remittances/draw-up";
        RequestPostProcessor accountant = As.role(Role.ACCOUNTANT);
        assertThat(send(drawUp, As.role(Role.LEAD), period).getStatus()).isEqualTo(403);
        String home = String.valueOf(send(drawUp, accountant, period).getRedirectedUrl());
        assertThat(send(drawUp, accountant, period).getRedirectedUrl()).isEqualTo(home);
        assertThat(asAgency(() -> closings.until(client))).contains(LocalDate.of(2026, 10, 31));
        assertThat(page(home, accountant)).contains("528,00", reference, "Vous avez préparé ce reversement");
        assertThat(send(home + "/approval", accountant, Map.of()).getStatus()).isEqualTo(422);
        String ofClient = home.replace("/money", "/client");
        assertThat(web.perform(get(ofClient).with(As.client(client)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(page("/money/remittances/to-approve", As.role(Role.LEAD))).contains(home);
        assertThat(send(home + "/approval", As.role(Role.LEAD), Map.of()).getStatus())
                .isEqualTo(302);
        var transfer = Map.of("on", TODAY.toString(), "bankReference", "VIR 77");
        assertThat(send(home + "/transfer", As.role(Role.LEAD), transfer).getStatus())
                .isEqualTo(403);
        assertThat(send(home + "/transfer", accountant, transfer).getStatus()).isEqualTo(302);
        assertThat(page(home, As.role(Role.LEAD))).contains("VIR 77");
        assertThat(page(ofClient, As.client(client))).contains("528,00", reference);
        assertThat(page("/client/remittances", As.client(client))).contains(ofClient);
        assertThat(page(ofClient + "/lines.csv", As.client(client)))
                .contains(reference + ";", ";600,00;0,00;60,00;540,00", "Net à reverser;;;;;528,00");
        assertThat(page("/client", As.client(client))).contains(ofClient.replaceAll("/[^/]+$", ""));
        assertThat(page("/money/books", accountant)).contains("Reversé aux mandants", "Honoraires de l’agence");
        assertThat(web.perform(get(ofClient).with(As.client(given.client())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_back_dated_payment_is_recorded_once_its_effect_was_seen() throws Exception {
        pay("600.00", TODAY.minusDays(10));
        var payment = Map.of(
                "reference",
                reference,
                "amount",
                "400.00",
                "receivedOn",
                TODAY.minusDays(60).toString(),
                "means",
                "TRANSFER",
                "bankReference",
                "VIR 3",
                "key",
                key());
        var shown = send("/money", As.role(Role.ACCOUNTANT), payment);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString())
                .contains("Vérifier avant d’enregistrer", "Sans ce paiement", "name=\"confirmed\" value=\"true\"");
        assertThat(owed().movements()).hasSize(1);

        var confirmed = new java.util.HashMap<>(payment);
        confirmed.put("confirmed", "true");
        assertThat(send("/money", As.role(Role.ACCOUNTANT), confirmed).getStatus())
                .isEqualTo(302);
        assertThat(owed().movements()).hasSize(2);
        assertThat(page("/cases/" + reference + "/statement", As.role(Role.ACCOUNTANT)))
                .contains("Imputé à nouveau le", "auparavant");
    }

    private MovementId pay(String amount, LocalDate on) {
        return asAgency(() -> account.record(
                new RecordPayment(
                        id, Money.euros(amount), on, PaymentMeans.TRANSFER, ReceivedBy.AGENCY, null, null, key()),
                SOMEONE));
    }

    private Statement owed() {
        return asAgency(() -> statements.of(id, TODAY));
    }

    private String claim() {
        return owed().claims().getFirst().id().value().toString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, Map<String, String> values)
            throws Exception {
        var request = post(address).locale(Locale.FRANCE).with(who).with(csrf());
        values.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var response = web.perform(get(address).locale(Locale.FRANCE).with(who))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }
}
