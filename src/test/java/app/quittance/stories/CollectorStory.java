package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.ClientId;
import app.quittance.strategy.Portfolios;
import app.quittance.strategy.Portfolios.Collector;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A collector's morning without a mouse: the first case, the letter, the call, the promise, the objection, the next case. */
class CollectorStory extends BrowserStory {

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private AgencyCalendar calendar;

    private Person collector;
    private CaseId great;
    private CaseId small;

    @BeforeEach
    void two_cases_of_one_collector() {
        ClientId client = given.client();
        LocalDate due = calendar.today().minusDays(60);
        great = routed(given.of(client, DebtorKind.COMPANY, calendar.today(), given.invoice("8200.00", due)));
        small = routed(given.of(client, DebtorKind.COMPANY, calendar.today(), given.invoice("640.00", due)));
        collector = someone(Role.COLLECTOR, "Camille Orsolle");
        asAgency(() -> {
            var camille = new Collector(collector.id().value(), collector.name());
            portfolios.give(List.of(great, small), camille, collector.actor());
            return true;
        });
    }

    @Test
    void works_the_first_case_of_the_list_and_goes_to_the_next_with_one_key() {
        Desk desk = deskOf(collector);
        assertThat(desk.page()).hasURL(Pattern.compile("/desk$"));
        desk.page().keyboard().press("n");
        on(desk, great);

        // The next step is the first letter, so its form stands open.
        desk.button("Envoyer").press("Enter");
        desk.told("Le courrier est envoyé et conservé au dossier.");

        press(desk, "a");
        assertThat(desk.page().getByLabel("Sens")).isFocused();
        desk.page().getByLabel("Sens").selectOption("INCOMING");
        desk.page().getByLabel("Ce qui a été dit").fill("Reconnaît devoir, paiera la moitié vendredi.");
        desk.page().locator("#act-call").getByText("Enregistrer").press("Enter");
        desk.told("L’appel est noté.");
        desk.told("Reconnaît devoir, paiera la moitié vendredi.");

        press(desk, "p");
        desk.page().locator("#amount").fill("4000.00");
        desk.page().locator("#dueOn").fill(calendar.today().plusDays(400).toString());
        desk.page().locator("#act-promise").getByText("Enregistrer").press("Enter");
        desk.told("La date d’une promesse doit être comprise");
        assertThat(desk.page().locator("#amount")).hasValue("4000.00");
        desk.page().locator("#dueOn").fill(calendar.today().plusDays(5).toString());
        desk.page().locator("#act-promise").getByText("Enregistrer").press("Enter");
        desk.told("La promesse est enregistrée.");
        desk.told("Vérifier la promesse");

        press(desk, "d");
        desk.page().getByLabel("Déclaration du débiteur").fill("Dit qu’il manquait une palette.");
        desk.page().locator("#act-dispute").getByText("Enregistrer").press("Enter");
        desk.told("La contestation est enregistrée");
        desk.told("ni relance ni procédure avant la réponse du donneur d’ordre");

        press(desk, "n");
        on(desk, small);
        desk.page().keyboard().press("n");
        desk.told("C’était le dernier dossier de la liste du jour.");
    }

    @Test
    void a_statement_and_a_journal_stand_behind_the_page() {
        Desk desk = deskOf(collector).open("/cases/" + reference(great));
        desk.link("Voir le détail du calcul").click();
        desk.told("Comment les pénalités ou intérêts sont calculés");
        desk.open("/cases/" + reference(great) + "/journal").told("chaque entrée est scellée");
    }

    @Test
    void a_case_of_somebody_else_is_not_found() {
        CaseId other = routed(given.companyCase(given.client(), calendar.today()));
        Desk desk = deskOf(collector);
        desk.page().navigate(desk.page().url().replace("/desk", "/cases/" + reference(other)));
        Assertions.assertThat(desk.words()).contains("Page introuvable");
    }

    private void on(Desk desk, CaseId id) {
        desk.told("Dossier " + reference(id));
    }

    /** Presses a key where whoever works by keyboard stands after a page came. */
    private static void press(Desk desk, String key) {
        assertThat(desk.page().locator("#content")).isFocused();
        desk.page().keyboard().press(key);
    }
}
