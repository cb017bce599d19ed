package app.quittance.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.quittance.DatabaseTest;
import app.quittance.GivenAgency;
import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.identity.Role;
import app.quittance.kernel.DataScope;
import app.quittance.web.As;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The agency's identity as an administrator types it, and what an agency that starts is told to do. */
class AgencyPageTest extends DatabaseTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private GivenAgency agency;

    @Autowired
    private AgencyProfile profile;

    @BeforeEach
    void an_agency() {
        agency.exists();
    }

    @AfterEach
    void the_agency_of_the_other_tests() {
        agency.exists();
    }

    @Test
    void the_form_shows_what_is_there() throws Exception {
        web.perform(get("/admin/agency").with(As.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"150000\"")))
                .andExpect(content().string(containsString("18 quai de la Tourette")))
                .andExpect(content().string(not(containsString("corrigez"))));
    }

    @Test
    void what_was_typed_as_people_type_it_is_saved() throws Exception {
        submit(Map.of("capital", "150 000,00 €", "iban", "fr76 3000 6000 0112 3456 7890 189", "siren", "912 345 675"))
                .andExpect(redirectedUrl("/admin"));
        Agency saved = DataScope.AGENCY.call(profile::get);
        assertThat(saved.siren()).isEqualTo("912345675");
        assertThat(saved.capital()).isEqualTo(GivenAgency.RAVEL.capital());
        assertThat(saved.account()).isEqualTo(GivenAgency.RAVEL.account());
        assertThat(saved.signatory()).isEqualTo(GivenAgency.RAVEL.signatory());
    }

    @Test
    void who_changed_the_account_of_the_clients_money_is_told_with_what_it_was() throws Exception {
        submit(Map.of("iban", "FR76 3000 1007 9412 3456 7890 185")).andExpect(redirectedUrl("/admin"));
        assertThat(DataScope.AGENCY.call(profile::changes).getLast().details())
                .containsEntry("field", "iban")
                .containsEntry("before", "FR7630006000011234567890189")
                .containsEntry("after", "FR7630001007941234567890185");
        web.perform(get("/admin/agency").with(As.role(Role.ADMIN)))
                .andExpect(
                        content().string(containsString("FR7630006000011234567890189 → FR7630001007941234567890185")));
    }

    @Test
    void what_is_wrong_is_said_in_words_and_what_was_typed_stays() throws Exception {
        submit(Map.of("capital", "mille", "iban", "FR7630006000011234567890188", "siren", "912345676", "bic", "X"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce n’est pas un SIREN")))
                .andExpect(content().string(containsString("Cet IBAN est faux")))
                .andExpect(content().string(containsString("Ce n’est pas un BIC")))
                .andExpect(content().string(containsString("Un montant en euros")))
                .andExpect(content().string(containsString("value=\"FR7630006000011234567890188\"")))
                .andExpect(content().string(containsString("value=\"mille\"")));
        assertThat(DataScope.AGENCY.call(profile::get)).isEqualTo(GivenAgency.RAVEL);
    }

    @Test
    void an_empty_form_is_answered_field_by_field() throws Exception {
        web.perform(post("/admin/agency").with(As.role(Role.ADMIN)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("corrigez")))
                .andExpect(content().string(containsString("À remplir.")))
                .andExpect(content().string(not(containsString("Ce n’est pas"))));
    }

    @Test
    void an_agency_that_starts_is_told_what_to_do_in_order_until_it_is_done() {
        List<FirstSteps.Step> steps = FirstSteps.of(true, false, false);
        assertThat(steps)
                .extracting(FirstSteps.Step::path)
                .containsExactly("/admin/agency", "/admin/clients/new", "/admin/people");
        assertThat(steps).extracting(FirstSteps.Step::done).containsExactly(true, false, false);
        assertThat(FirstSteps.of(true, true, true)).isEmpty();
    }

    private ResultActions submit(Map<String, String> changed) throws Exception {
        var fields = new HashMap<>(Map.ofEntries(
                Map.entry("name", "Ravel & Associés"),
                Map.entry("legalForm", "SAS"),
                Map.entry("capital", "150000"),
                Map.entry("registryTown", "Lyon"),
                Map.entry("siren", "912345675"),
                Map.entry("street", "18 quai de la Tourette"),
                Map.entry("postcode", "69001"),
                Map.entry("town", "Lyon"),
                Map.entry("phone", "04 65 71 00 20"),
                Map.entry("email", "contact@ravel-associes.example"),
                Map.entry("accountHolder", "Ravel & Associés – compte de tiers"),
                Map.entry("iban", "FR7630006000011234567890189"),
                Map.entry("bic", "agrifrpp"),
                Map.entry("signatory", "Claire Vasseur"),
                Map.entry("signatoryCapacity", "chargée de recouvrement"),
                Map.entry("privacyContact", "donnees@ravel-associes.example")));
        fields.putAll(changed);
        var request = post("/admin/agency").with(As.role(Role.ADMIN)).with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }
}
