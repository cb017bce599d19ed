package app.quittance.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.client.MandateCover;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.web.As;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A client company and its mandate as an administrator types them. */
class ClientsPageTest extends DatabaseTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Clients clients;

    @Autowired
    private AgencyCalendar calendar;

    @Test
    void a_client_is_registered_once_however_often_the_form_is_sent() throws Exception {
        String reference = asAgency(clients::nextReference);
        var typed = Map.of("id", UUID.randomUUID().toString(), "reference", reference, "contractRatePercent", "12,5 %");
        submit(typed).andExpect(redirectedUrl("/admin/mandates"));
        submit(typed).andExpect(redirectedUrl("/admin/mandates"));

        ClientProfile client = asAgency(() -> clients.byReference(reference));
        assertThat(client.capital())
                .hasValueSatisfying(capital -> assertThat(capital).isEqualByComparingTo("7622.45"));
        assertThat(client.siren()).isEqualTo("732829320");
        assertThat(client.remittanceIban()).isEqualTo("FR7630006000011234567890189");
        assertThat(client.mandate().contractRatePercent())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("12.5"));
        assertThat(client.mandate().commissionPercent()).isEqualByComparingTo(new BigDecimal("11.5"));
        assertThat(client.mandate().signedOn()).isEqualTo(calendar.today());
        assertThat(asAgency(clients::nextReference)).isNotEqualTo(reference);
        web.perform(get("/admin/mandates").with(As.role(Role.ADMIN)))
                .andExpect(content()
                        .string(containsString(
                                "/admin/people?client=" + client.id().value())));
        web.perform(get("/admin/people?client=" + client.id().value()).with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("<option value=\"CLIENT\" selected=\"selected\"")));
    }

    @Test
    void no_rate_means_the_rate_of_the_law() throws Exception {
        String reference = asAgency(clients::nextReference);
        submit(Map.of("reference", reference)).andExpect(redirectedUrl("/admin/mandates"));
        assertThat(asAgency(() -> clients.byReference(reference)).mandate().contractRatePercent())
                .isEmpty();
    }

    @Test
    void an_association_has_neither_capital_nor_register_and_may_move() throws Exception {
        String reference = asAgency(clients::nextReference);
        submit(Map.of("reference", reference, "legalForm", "association", "capital", "", "rcsTown", ""))
                .andExpect(redirectedUrl("/admin/mandates"));
        ClientProfile client = asAgency(() -> clients.byReference(reference));
        assertThat(client.capital()).isEmpty();

        String page = "/admin/clients/" + reference;
        var moved = Map.of("street", "9 quai Perrache", "legalForm", "association", "capital", "", "rcsTown", "");
        submit(page, moved).andExpect(redirectedUrl("/admin/mandates"));
        submit(page, Map.of("iban", "FR00")).andExpect(status().isUnprocessableContent());
        assertThat(asAgency(() -> clients.get(client.id())).street()).isEqualTo("9 quai Perrache");
        assertThat(asAgency(() -> clients.get(client.id())).mandate()).isEqualTo(client.mandate());
        web.perform(get(page).with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("4 rue Ampère → 9 quai Perrache")));
    }

    @Test
    void a_mandate_for_business_debtors_is_widened_by_a_later_agreement() throws Exception {
        String reference = asAgency(clients::nextReference);
        submit(Map.of("reference", reference, "businessOnly", "true", "leastClaim", "50"))
                .andExpect(redirectedUrl("/admin/mandates"));
        MandateCover signed = cover(reference);
        assertThat(signed.consumers()).isFalse();
        assertThat(signed.leastClaim()).contains(Money.euros("50.00"));

        String page = "/admin/clients/" + reference;
        web.perform(get(page).with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("value=\"50\"")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
        submit(page, Map.of("leastClaim", "0")).andExpect(status().isUnprocessableContent());
        submit(page, Map.of("leastClaim", "")).andExpect(redirectedUrl("/admin/mandates"));
        assertThat(cover(reference)).isEqualTo(MandateCover.ALL);
        web.perform(get(page).with(As.role(Role.ADMIN)))
                .andExpect(content().string(containsString("non couvertes → couvertes")));
    }

    private MandateCover cover(String reference) {
        return asAgency(() -> clients.byReference(reference)).mandate().cover();
    }

    @Test
    void a_capital_typed_without_its_cents_is_no_change() throws Exception {
        String reference = asAgency(clients::nextReference);
        submit(Map.of("reference", reference, "capital", "50 000")).andExpect(redirectedUrl("/admin/mandates"));
        submit("/admin/clients/" + reference, Map.of("capital", "50000")).andExpect(redirectedUrl("/admin/mandates"));
        ClientProfile client = asAgency(() -> clients.byReference(reference));
        assertThat(asAgency(() -> clients.changes(client.id()))).isEmpty();
    }

    @Test
    void a_reference_in_use_is_refused_beneath_its_field() throws Exception {
        String reference = asAgency(clients::nextReference);
        submit(Map.of("reference", reference)).andExpect(redirectedUrl("/admin/mandates"));
        submit(Map.of("reference", reference))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("est déjà celle d’un autre donneur d’ordre")));
    }

    @Test
    void what_is_wrong_is_said_in_words_and_what_was_typed_stays() throws Exception {
        var wrong = Map.of(
                "reference", "c 1",
                "paymentTermsDays", "61",
                "commissionPercent", "110",
                "contractRatePercent", "douze",
                "signedOn", calendar.today().plusDays(1).toString(),
                "postcode", "6900",
                "email", "compta",
                "phone", "appeler Paul",
                "activity", "x".repeat(161));
        submit(wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Des majuscules, des chiffres")))
                .andExpect(content().string(containsString("Un nombre entier, 60 au plus")))
                .andExpect(content().string(containsString("avec 2 décimales au plus")))
                .andExpect(content().string(containsString("avec 3 décimales au plus")))
                .andExpect(content().string(containsString("Une date passée")))
                .andExpect(content().string(containsString("cinq chiffres")))
                .andExpect(content().string(containsString("pas une adresse e-mail")))
                .andExpect(content().string(containsString("pas un numéro de téléphone")))
                .andExpect(content().string(containsString("160 caractères au plus")))
                .andExpect(content().string(containsString("value=\"douze\"")));
    }

    private ResultActions submit(Map<String, String> changed) throws Exception {
        return submit("/admin/clients/new", changed);
    }

    private ResultActions submit(String address, Map<String, String> changed) throws Exception {
        var fields = new HashMap<>(Map.ofEntries(
                Map.entry("id", UUID.randomUUID().toString()),
                Map.entry("name", "Matériaux Roux"),
                Map.entry("legalForm", "SARL"),
                Map.entry("capital", "7 622,45"),
                Map.entry("siren", "732 829 320"),
                Map.entry("rcsTown", "Lyon"),
                Map.entry("street", "4 rue Ampère"),
                Map.entry("postcode", "69002"),
                Map.entry("city", "Lyon"),
                Map.entry("representative", "Mme Anne Roux"),
                Map.entry("representativeCapacity", "gérante"),
                Map.entry("activity", "négoce de matériaux"),
                Map.entry("email", "compta@roux.example"),
                Map.entry("phone", "04 65 71 30 10"),
                Map.entry("iban", "FR76 3000 6000 0112 3456 7890 189"),
                Map.entry("signedOn", calendar.today().toString()),
                Map.entry("paymentTermsDays", "30"),
                Map.entry("contractRatePercent", ""),
                Map.entry("commissionPercent", "11,5")));
        fields.putAll(changed);
        var request = post(address).with(As.role(Role.ADMIN)).with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }
}
