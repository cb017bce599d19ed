package app.quittance.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.quittance.casefile.CaseId;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.LikenessId;
import app.quittance.debtor.LikenessKey;
import app.quittance.identity.Person;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead gives a case to a collector and sends another way what the rule proposed, for a reason that is kept. */
class LeadStory extends BrowserStory {

    @Autowired
    private Debtors debtors;

    @Autowired
    private AgencyCalendar calendar;

    private CaseId caseId;
    private Person collector;
    private Desk desk;

    @BeforeEach
    void a_case_that_nobody_works() {
        // The greatest expected recovery stands first, so the case is on the list's first page.
        caseId = routed(given.of(
                given.client(),
                DebtorKind.COMPANY,
                calendar.today(),
                given.invoice("9850000.00", calendar.today().minusDays(60))));
        collector = someone(Role.COLLECTOR, "Julien Tréguidel");
        desk = deskOf(someone(Role.LEAD, "Karim Benayadi"));
    }

    @Test
    void gives_a_case_and_the_collector_finds_it() {
        desk.open("/lead/unassigned");
        desk.button("Attribuer les dossiers cochés").press("Enter");
        desk.told("Cochez au moins un dossier à attribuer.");
        String debtor =
                asAgency(() -> debtors.get(given.facts(caseId).debtorId()).fullName());
        desk.page().getByLabel("Choisir le dossier de " + debtor).check();
        desk.page().getByLabel("Confier à").selectOption(collector.id().value().toString());
        desk.button("Attribuer les dossiers cochés").press("Enter");
        desk.told("Dossiers confiés à Julien Tréguidel : 1.");
        deskOf(collector).told(debtor);
        desk.open("/lead/cases?collector=" + collector.id().value()).told(debtor);
    }

    @Test
    void overrides_a_route_with_a_reason_and_gives_it_back_to_the_rule() {
        desk.open("/cases/" + reference(caseId));
        desk.page().getByText("Choisir une autre orientation").click();
        desk.page().getByLabel("Orientation").selectOption("CLOSE");
        desk.page().locator("#because").fill("   ");
        desk.page().locator("#because").press("Enter");
        desk.told("Indiquez pourquoi vous choisissez une autre orientation.");
        assertThat(desk.page().getByLabel("Orientation")).hasValue("CLOSE");
        desk.page().locator("#because").fill("Le gérant a cédé son fonds.");
        desk.page().locator("#because").press("Enter");
        desk.told("L’orientation est changée.");
        desk.told("Choisie par Karim Benayadi : Le gérant a cédé son fonds.");
        desk.button("Rendre la décision à la règle").press("Enter");
        desk.told("La règle décide de nouveau de l’orientation.");
        Assertions.assertThat(desk.words()).doesNotContain("Choisie par");
    }

    @Test
    void joins_two_debtors_that_are_one_and_takes_it_back() {
        CaseId other = given.companyCase(given.client(), calendar.today());
        LikenessId pair = given.resembling(caseId, other);
        String name = name(caseId);
        desk.open("/cases/" + reference(caseId)).told("Ressemble à " + name(other) + ", à examiner");
        desk.open(waiting(pair)).told(name(other));
        decide(pair, "same").press("Enter");
        desk.told("sont désormais traités comme un même débiteur.");
        desk.open("/cases/" + reference(caseId)).told("Rapproché de " + name(other));
        desk.told(reference(other));
        desk.open("/debtors/likenesses");
        decide(pair, "taken-back").press("Enter");
        desk.told("sont de nouveau à examiner.");
        desk.open(waiting(pair));
        decide(pair, "different").press("Enter");
        desk.told("restent deux débiteurs ; la question ne sera plus posée.");
        desk.open("/cases/" + reference(caseId));
        Assertions.assertThat(desk.words()).contains(name).doesNotContain("Ressemble à " + name(other));
    }

    /** The page of waiting pairs that begins with this one, however many others wait before it. */
    private static String waiting(LikenessId pair) {
        UUID id = pair.value();
        var before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return "/debtors/likenesses?after=" + new LikenessKey(100, before);
    }

    private Locator decide(LikenessId pair, String decision) {
        return desk.page().locator("form[action='/debtors/likenesses/" + pair.value() + "/" + decision + "'] button");
    }

    private String name(CaseId id) {
        return asAgency(() -> debtors.get(given.facts(id).debtorId()).fullName());
    }
}
