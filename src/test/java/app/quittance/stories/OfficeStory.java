package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.casefile.CaseId;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that comes and is taken back, and a newcomer who is let in. */
class OfficeStory extends BrowserStory {

    @Autowired
    private AgencyCalendar calendar;

    @Test
    void a_payment_is_recorded_on_its_case_and_the_bank_takes_it_back() {
        CaseId caseId = given.companyCase(given.client(), calendar.today());
        String reference = reference(caseId);
        Desk desk = deskOf(someone(Role.ACCOUNTANT, "Didier Esnoult")).open("/money");
        desk.page().getByLabel("Dossier", exactly()).fill(reference);
        desk.page().getByLabel("Montant").fill("200.005");
        desk.page().getByLabel("Montant").evaluate("field => field.step = 'any'");
        desk.button("Enregistrer").first().press("Enter");
        desk.told("Un montant ne compte pas plus de deux décimales.");
        assertThat(desk.page().getByLabel("Dossier", exactly())).hasValue(reference);
        desk.page().getByLabel("Montant").fill("200.00");
        desk.button("Enregistrer").first().press("Enter");
        desk.told("Le paiement est enregistré et imputé sur le dossier " + reference + ".");

        desk.open("/money?search=" + reference).told("200,00 €");
        desk.page().getByText("Noter un rejet").click();
        desk.page().getByLabel("Motif donné par la banque").fill("Provision insuffisante");
        desk.page().getByLabel("Motif donné par la banque").press("Enter");
        desk.told("Le rejet est enregistré ; la dette est rétablie.");
        desk.open("/money/books").told("Balance des comptes");
    }

    @Test
    void a_newcomer_chooses_a_password_by_a_link_that_is_shown_once() {
        String username = "n" + UUID.randomUUID().toString().substring(0, 8);
        Desk desk = deskOf(someone(Role.ADMIN, "Hélène Dumontaut")).open("/admin/people");
        desk.page().getByLabel("Nom").fill("Inès Vasselin");
        desk.page().getByLabel("Identifiant").fill("Inès");
        desk.page().getByLabel("Rôle").selectOption("LEGAL");
        desk.button("Ouvrir le compte").press("Enter");
        desk.told("ne peut pas servir d’identifiant");
        desk.page().getByLabel("Identifiant").fill(username);
        desk.button("Ouvrir le compte").press("Enter");
        desk.told("Le compte de Inès Vasselin est ouvert");
        String link = desk.page().locator("#link").inputValue();

        Desk newcomer = desk();
        newcomer.page().navigate(link);
        newcomer.told("Bienvenue, Inès Vasselin.");
        newcomer.page().getByLabel("Mot de passe").fill("le canal est gelé");
        newcomer.page().getByLabel("Le même, une seconde fois").fill("le canal est gelé");
        newcomer.button("Enregistrer").press("Enter");
        newcomer.told("Votre mot de passe est enregistré.");
        newcomer.signIn(username, "le canal est gelé");
        assertThat(newcomer.page()).hasURL(Pattern.compile("/legal$"));
        Assertions.assertThat(desk.open("/admin/people").page().locator("#link").count())
                .isZero();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
