package app.quittance.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.intake.ImportId;
import app.quittance.intake.ImportReport;
import app.quittance.intake.ImportStatus;
import app.quittance.intake.Imports;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.web.As;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** What a client sees of the files it hands over: debts that it takes back, and the past of their debtors. */
class HandedOverFilesTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private static final String DEBTS = """
            Référence facture;Date facture;Date d'échéance;Montant TTC;Type débiteur;Nom;SIREN;Numéro client
            V-1;01/06/2026;01/07/2026;1 250,00;société;Bâti-Corvène;;C-77
            """;

    private static final String HISTORY = """
            debtor_id,invoice_id,amount,issue_date,due_date,paid_date,paid_amount
            C-77,P-1,100.00,2025-01-02,2025-02-01,2025-02-11,100.00
            C-77,P-2,200.00,2025-03-02,2025-04-01,2025-03-20,200.00
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Imports imports;

    @Autowired
    private GivenCases given;

    private ClientId client;

    @BeforeEach
    void a_client_of_its_own() {
        onDay(DAY);
        client = given.client();
    }

    @Test
    void a_history_is_looked_at_handed_over_and_seen_on_the_case_of_its_debtor() throws Exception {
        String reference = take(DEBTS).caseReferences().getFirst();
        assertThat(page("/client/cases/" + reference)).doesNotContain("Habitudes de paiement");
        String look = send(HISTORY);
        assertThat(page(look)).contains("Factures passées nouvelles", "Transmettre cet historique");
        web.perform(as(post(look))).andReturn();
        assertThat(await(look).status()).isEqualTo(ImportStatus.DONE);
        assertThat(page("/client/cases/" + reference))
                .contains("Habitudes de paiement", "50 % de ses factures passées (2) payées en retard ou impayées");
        assertThat(page("/client/imports")).contains("Historique de paiements");
    }

    @Test
    void a_file_is_taken_back_on_its_page_and_may_be_sent_again() throws Exception {
        ImportReport taken = take(DEBTS);
        String file = "/client/imports/" + taken.id().value();
        assertThat(page(file)).contains("Annuler cet envoi");
        web.perform(as(post(file + "/undo"))).andReturn();
        assertThat(page(file))
                .contains("Annulé : ce qu’il avait apporté est retiré")
                .doesNotContain("Annuler cet envoi", "Confier ces créances");
        assertThat(page("/client/imports")).contains("Annulé : ce qu’il avait apporté est retiré");
        assertThat(page("/client/cases/" + taken.caseReferences().getFirst())).contains("Clôturé");
        assertThat(take(DEBTS).rows().accepted()).isEqualTo(1);
    }

    @Test
    void a_later_file_shows_what_it_changes_before_and_after() throws Exception {
        String reference = take(DEBTS).caseReferences().getFirst();
        String look = send(DEBTS.replace("1 250,00", "1 000,00"));
        assertThat(page(look))
                .contains(
                        "Créances modifiées",
                        "Enregistrer ces modifications (1)",
                        "dossier " + reference + " : montant 1 250,00 €, désormais 1 000,00 €. Avoir de 250,00 €");
        web.perform(as(post(look))).andReturn();
        assertThat(await(look).changed()).isEqualTo(1);
        assertThat(page(look)).doesNotContain("Annuler cet envoi");
        assertThat(page("/client/cases/" + reference)).contains("export.csv – 2");
    }

    @Test
    void whom_a_row_resembles_is_asked_on_the_page_and_the_preview_follows() throws Exception {
        String name = "Corvène" + client.value().toString().substring(24);
        String debts = """
                Référence facture;Date facture;Échéance;Montant TTC;Type débiteur;Nom;Adresse;Code postal;Ville
                V-1;01/06/2026;01/07/2026;1 250,00;société;%s;3 rue Haute;69003;Lyon
                """.formatted(name);
        take(debts);
        String look = send(debts.replace("V-1", "V-2").replace("1 250", "99").replace("3 rue Haute", "18 quai Perdu"));
        assertThat(page(look))
                .contains(
                        "Déjà confiés ?",
                        "1 à revoir",
                        name,
                        "18 quai Perdu, 69003 Lyon",
                        "3 rue Haute, 69003 Lyon",
                        "même dénomination")
                .contains("déjà confiés : 0, nouveaux : 0, à revoir : 1");

        String again =
                Objects.requireNonNull(web.perform(as(post(look + "/review")).param("debtor-2", "SAME"))
                        .andReturn()
                        .getResponse()
                        .getHeader(HttpHeaders.LOCATION));
        assertThat(page(again))
                .contains("déjà confiés : 1, nouveaux : 0", "Réponse de ")
                .doesNotContain("1 à revoir");
        assertThat(web.perform(as(post(look + "/review")).param("debtor-2", "PEUT-ETRE"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    private ImportReport take(String debts) throws Exception {
        String look = send(debts);
        web.perform(as(post(look))).andReturn();
        return await(look);
    }

    private String send(String text) throws Exception {
        var sent = web.perform(multipart("/client/imports")
                        .file(new MockMultipartFile("file", "export.csv", "text/csv", text.getBytes(UTF_8)))
                        .with(csrf())
                        .with(As.client(client)))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(sent.getHeader(HttpHeaders.LOCATION));
    }

    private ImportReport await(String file) {
        var id = new ImportId(UUID.fromString(file.substring(file.lastIndexOf('/') + 1)));
        return DataScope.of(client).call(() -> imports.await(id, LONG_ENOUGH));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(As.client(client));
    }

    private String page(String address) throws Exception {
        var answer = web.perform(as(get(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(UTF_8)).replaceAll("[\\u00a0\\u202f]", " ");
    }
}
