package app.quittance.web.cases;

import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseId;
import app.quittance.contact.Timeline;
import app.quittance.contact.TimelineEntry;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.scoring.PastScore;
import app.quittance.scoring.Score;
import app.quittance.scoring.Scores;
import app.quittance.scoring.learning.ModelCard;
import app.quittance.scoring.registry.ModelInUse;
import app.quittance.scoring.registry.ModelVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the agency holds on a debtor, to be printed and sent when that person asks for it (GDPR, art. 15): every case with its
 * account and exchanges, and each score with its reasons and the card of the model behind it.
 */
@Controller
class PersonalDataPage {

    private final Debtors debtors;
    private final CasesOfDebtors cases;
    private final Accounts accounts;
    private final Scoring scoring;

    PersonalDataPage(Debtors debtors, CasesOfDebtors cases, Accounts accounts, Scoring scoring) {
        this.debtors = debtors;
        this.cases = cases;
        this.accounts = accounts;
        this.scoring = scoring;
    }

    /** What was owed and said on a case. */
    @Component
    record Accounts(Statements statements, Timeline timeline, AgencyCalendar calendar) {

        Statement of(CaseId id) {
            return statements.of(id, calendar.today());
        }
    }

    /** What was foreseen on a case, and by what. */
    @Component
    record Scoring(Scores scores, ModelInUse models) {

        Optional<Foreseen> of(CaseId id, Locale locale) {
            return scores.of(id).map(score -> new Foreseen(score, scores.inWords(score, locale), scores.past(id)));
        }

        Optional<ModelVersion> versionOf(Foreseen foreseen) {
            return models.named(foreseen.score().model()).map(inUse -> inUse.version());
        }
    }

    /** All that is held on one case. */
    public record Held(
            CasesOfDebtors.Line file, Statement statement, List<TimelineEntry> timeline, Optional<Foreseen> foreseen) {}

    /** A score with its reasons in words, and how it moved. */
    public record Foreseen(Score score, List<String> reasons, List<PastScore> past) {}

    /** A model's card, in the reader's language. */
    public record Card(String name, boolean simulated, ModelCard card) {}

    @GetMapping("/debtors/{debtor}/personal-data")
    String show(@PathVariable UUID debtor, Locale locale, Model model) {
        DebtorId id = new DebtorId(debtor);
        List<DebtorCard> names =
                debtors.same(id).stream().map(debtors::get).distinct().toList();
        List<Held> held = cases.allOf(debtors.same(id)).stream()
                .map(line -> new Held(
                        line, accounts.of(line.id()), accounts.timeline().of(line.id()), scoring.of(line.id(), locale)))
                .toList();
        model.addAttribute("debtor", debtors.get(id));
        model.addAttribute("names", names);
        model.addAttribute("held", held);
        model.addAttribute("cards", cards(held));
        model.addAttribute("language", locale.getLanguage().equals("en") ? "en" : "fr");
        return "cases/personal-data";
    }

    private List<Card> cards(List<Held> held) {
        return held.stream()
                .flatMap(each -> each.foreseen().stream())
                .flatMap(foreseen -> scoring.versionOf(foreseen).stream())
                .distinct()
                .map(version -> new Card(version.name(), version.isSimulated(), version.card()))
                .toList();
    }
}
