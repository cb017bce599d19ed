package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.dispute.DisputeDesk;
import app.quittance.dispute.DisputeReason;
import app.quittance.dispute.OpenDispute;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's hour with its agency: a file handed over, what was refused of it, its cases, an answer that waits. */
class ClientStory extends BrowserStory {

    @Autowired
    private DisputeDesk disputes;

    @Autowired
    private AgencyCalendar calendar;

    private ClientId client;
    private Desk desk;

    @BeforeEach
    void somebody_of_a_client() {
        client = given.client();
        desk = deskOf(someoneOf(client, "Sophie Marchaudon"));
    }

    @Test
    void hands_over_a_file_that_is_looked_at_before_it_is_taken() throws Exception {
        desk.open("/client/imports");
        desk.page().getByLabel("Fichier de vos créances impayées").setInputFiles(file());
        desk.button("Voir ce qui sera pris").press("Enter");
        desk.told("Aperçu : rien n’est encore pris");
        desk.told("12,3x");
        assertThat(tile("Lignes prises")).hasText("2");
        assertThat(tile("Lignes refusées")).hasText("1");

        var refused = desk.page()
                .waitForDownload(() ->
                        desk.link("Lignes refusées, à corriger et renvoyer").click());
        Assertions.assertThat(Files.readString(refused.path(), StandardCharsets.UTF_8))
                .contains("F-STORY-3", "12,3x");

        desk.button("Confier ces créances (2)").press("Enter");
        desk.page()
                .locator(".q-head")
                .getByText("Pris en charge")
                .or(running())
                .first()
                .waitFor();
        until(() -> {
            desk.page().reload();
            return desk.page().locator(".q-head").innerText().contains("Pris en charge\n")
                    || !running().isVisible();
        });
        desk.look();
        desk.page().locator("a.q-tile").click();
        desk.told("Bâti-Corvène SARL");
        desk.link("Bâti-Corvène SARL").click();
        desk.told("F-STORY-1");
        desk.told("1 250,00 €");
    }

    @Test
    void without_a_file_nothing_is_sent() {
        desk.open("/client/imports");
        desk.button("Voir ce qui sera pris").press("Enter");
        Assertions.assertThat(desk.where()).isEqualTo("/client/imports");
        desk.page()
                .getByLabel("Fichier de vos créances impayées")
                .setInputFiles(new FilePayload("image.csv", "text/csv", new byte[] {0, 1, 2, 3, 0, 0, 7}));
        desk.button("Voir ce qui sera pris").press("Enter");
        desk.told("Fichier refusé");
    }

    @Test
    void answers_an_objection_that_waits() {
        CaseId disputed = given.companyCase(client, calendar.today());
        asAgency(() -> disputes.open(new OpenDispute(
                disputed, List.of(), DisputeReason.NOT_RECEIVED, "Dit n’avoir rien reçu.", GivenCases.SOMEONE)));
        desk.open("/client");
        desk.page()
                .locator("a.q-tile", new Page.LocatorOptions().setHasText("À répondre"))
                .click();
        desk.told("Dit n’avoir rien reçu.");
        desk.page().getByLabel("Votre réponse").fill("Bon de livraison signé le 3 mars, joint au dossier.");
        desk.button("Répondre").press("Enter");
        desk.told("Votre réponse est transmise à l’agence.");
        desk.told("Rien ne vous attend");
    }

    @Test
    void sees_nothing_of_another_client() {
        CaseId others = given.companyCase(given.client(), calendar.today());
        desk.page().navigate(desk.page().url() + "/cases/" + reference(others));
        Assertions.assertThat(desk.words()).contains("Page introuvable");
    }

    private Locator running() {
        return desk.page()
                .getByText("en cours")
                .or(desk.page().getByText("en attente de lecture"))
                .first();
    }

    private Locator tile(String label) {
        return desk.page()
                .locator(".q-tile", new Page.LocatorOptions().setHasText(label))
                .locator(".q-tile-value");
    }

    private FilePayload file() {
        LocalDate due = calendar.today().minusDays(70);
        String dates = "%s;%s".formatted(french(due.minusDays(30)), french(due));
        String text = """
                Référence facture;Date facture;Date d'échéance;Montant TTC;Type débiteur;Nom;SIREN;Adresse;Code postal;Ville
                F-STORY-1;%1$s;1 250,00;société;Bâti-Corvène SARL;;4 rue des Forges;69003;Lyon
                F-STORY-2;%1$s;430,20;association;Les Amis du Canal;;1 quai Nord;31000;Toulouse
                F-STORY-3;%1$s;12,3x;association;Les Amis du Port;;2 quai Nord;31000;Toulouse
                """.formatted(dates);
        return new FilePayload("impayes.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String french(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date);
    }
}
