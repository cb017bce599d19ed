package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.GivenCases;
import app.quittance.account.Account;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseId;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account that is asked about, corrected, and changed by what comes to light late. */
class AccountStory extends BrowserStory {

    @Autowired
    private AgencyCalendar calendar;

    @Autowired
    private Account account;

    @Test
    void an_amount_opens_the_lines_it_comes_from_and_closes_again_by_keyboard() {
        Desk desk = deskOf(someone(Role.LEGAL, "Nadia Ferrand"));
        String reference = reference(given.companyCase(given.client(), calendar.today()));
        desk.open("/cases/" + reference);
        Locator amount = desk.page().locator(".q-total a.q-explain");
        amount.focus();
        amount.press("Enter");
        Locator lines = desk.page().locator("dialog[open]");
        lines.getByText("Somme des lignes").waitFor();
        desk.look();
        assertThat(lines).containsText("Facture");
        assertThat(lines).containsText(amount.innerText());
        desk.page().keyboard().press("Escape");
        assertThat(desk.page().locator("dialog[open]")).hasCount(0);
        assertThat(amount).isFocused();

        desk.open(amount.getAttribute("href")).told("Somme des lignes").lookOnSmallScreen();
        desk.open("/cases/" + reference + "/statement").told("Empreinte").lookOnSmallScreen();
    }

    @Test
    void a_late_payment_is_recorded_once_its_effect_was_seen() {
        CaseId id = given.companyCase(given.client(), calendar.today().minusDays(200));
        String reference = reference(id);
        asAgency(() -> account.record(
                new RecordPayment(
                        id,
                        Money.euros("600.00"),
                        calendar.today().minusDays(5),
                        PaymentMeans.TRANSFER,
                        ReceivedBy.AGENCY,
                        null,
                        null,
                        "story " + reference),
                GivenCases.SOMEONE));
        Desk desk = deskOf(someone(Role.ACCOUNTANT, "Didier Esnoult")).open("/money");
        desk.page().getByLabel("Dossier", exactly()).fill(reference);
        desk.page().getByLabel("Montant", exactly()).fill("400.00");
        desk.page().getByLabel("Reçu le").fill(calendar.today().minusDays(60).toString());
        desk.button("Enregistrer").first().press("Enter");
        desk.told("Vérifier avant d’enregistrer").told("Avec ce paiement").lookOnSmallScreen();
        desk.link("Modifier").click();
        assertThat(desk.page().getByLabel("Dossier", exactly())).hasValue(reference);
        assertThat(desk.page().getByLabel("Montant", exactly())).hasValue("400.00");
        desk.button("Enregistrer").first().press("Enter");
        desk.told("Vérifier avant d’enregistrer");
        desk.button("Enregistrer le paiement").press("Enter");
        desk.told("Le paiement est enregistré et imputé sur le dossier " + reference + ".");
        desk.open("/cases/" + reference + "/statement").told("auparavant");
        desk.page().getByText("Saisi par erreur ?").first().click();
        desk.page().getByLabel("Motif de l’annulation").first().fill("Mauvais dossier");
        desk.page().getByLabel("Motif de l’annulation").first().press("Enter");
        desk.told("L’écriture est annulée").told("saisi par erreur");
        desk.open("/money/overpaid").told("Trop-perçus à rendre").lookOnSmallScreen();
        desk.open("/money/books").told("Balance des comptes").lookOnSmallScreen();
        desk.open("/money/remittances").told("À arrêter et à reverser").lookOnSmallScreen();
    }

    @Test
    void the_lead_gives_up_part_of_a_debt_and_keeps_what_was_typed_when_refused() {
        String reference = reference(given.companyCase(given.client(), calendar.today()));
        Desk desk = deskOf(someone(Role.LEAD, "Karim Benayadi")).open("/cases/" + reference);
        desk.button("Remise").press("Enter");
        desk.page().getByLabel("Remise sur").selectOption("PRINCIPAL");
        desk.page().locator("#w-amount").fill("5000.00");
        desk.page().locator("#w-reason").fill("Geste commercial");
        desk.button("Accorder la remise").press("Enter");
        desk.told("La remise dépasse ce qui est dû à cette date");
        assertThat(desk.page().locator("#w-reason")).hasValue("Geste commercial");
        desk.page().locator("#w-amount").fill("50.00");
        desk.button("Accorder la remise").press("Enter");
        desk.told("La remise est accordée.");
        desk.open("/cases/" + reference + "/statement").told("accordée par Karim Benayadi");
        desk.open("/cases/" + reference + "/journal").told("Geste commercial");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
