package app.quittance.web.cases;

import app.quittance.account.Figure;
import app.quittance.account.MovementHistory;
import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.arrangement.Plans;
import app.quittance.arrangement.Promises;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.Parties;
import app.quittance.client.Clients;
import app.quittance.contact.Calls;
import app.quittance.contact.Letters;
import app.quittance.contact.Timeline;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.Likeness;
import app.quittance.debtor.Likenesses;
import app.quittance.debtor.PaymentHabits;
import app.quittance.dispute.DisputeDesk;
import app.quittance.document.DocumentStore;
import app.quittance.identity.PersonId;
import app.quittance.journal.Journal;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.scoring.Score;
import app.quittance.scoring.Scores;
import app.quittance.strategy.NextAction;
import app.quittance.strategy.RouteOfCase;
import app.quittance.strategy.Routes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the rooms know of a case for its page. Every amount comes from the one statement. */
@Component
class CaseDossier {

    private static final int MOST_PAIRS = 20;

    private final Money money;
    private final People people;
    private final Story story;
    private final AgencyCalendar calendar;
    private final Clock clock;

    CaseDossier(Money money, People people, Story story, AgencyCalendar calendar, Clock clock) {
        this.money = money;
        this.people = people;
        this.story = story;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is owed and how likely it comes. */
    @Component
    record Money(
            Statements statements,
            MovementHistory history,
            Promises promises,
            Plans plans,
            Scores scores,
            Routes routes) {}

    /** Who owes, to whom, and who works it. */
    @Component
    record People(
            Clients clients,
            Debtors debtors,
            Likenesses likenesses,
            PaymentHabits habits,
            CasesOfDebtors cases,
            ClientWords said,
            Parties parties,
            app.quittance.identity.People agency) {}

    /** What happened. */
    @Component
    record Story(
            Timeline timeline,
            Letters letters,
            Calls calls,
            DisputeDesk disputes,
            DocumentStore documents,
            Journal journal,
            JournalWords words) {}

    void fill(CaseFacts facts, Model model) {
        CaseId id = facts.id();
        fillHead(facts, model);
        model.addAttribute("home", "/cases/" + facts.reference());
        model.addAttribute("statement", money.statements().of(id, calendar.today()));
        model.addAttribute(
                "worker",
                facts.assignedTo()
                        .map(person -> people.agency().get(new PersonId(person)).name())
                        .orElse(null));
        model.addAttribute("habits", people.habits().of(facts.debtorId(), calendar.today()));
        model.addAttribute("proceedings", people.debtors().proceedings(facts.debtorId(), calendar.today()));
        model.addAttribute("said", people.said().of(id));
        model.addAttribute("parties", people.parties().of(id));
        fillOthers(facts, model);
        // Asked before the route is read: a route that was decided in between shows once more as about to change, never
        // as final.
        model.addAttribute("judging", money.routes().isBeingJudged(id));
        Optional<RouteOfCase> route = money.routes().of(id);
        model.addAttribute("route", route.orElse(null));
        model.addAttribute("act", route.map(found -> actFor(found.action())).orElse(""));
        if (facts.status().isOpen()) money.scores().of(id).ifPresent(score -> fillScore(id, score, model));
        model.addAttribute("promises", money.promises().of(id));
        model.addAttribute("plan", money.plans().running(id).orElse(null));
        model.addAttribute("timeline", story.timeline().of(id));
        model.addAttribute("letters", story.letters().of(id));
        model.addAttribute("firstLetter", story.letters().firstLetter(id).orElse(null));
        model.addAttribute(
                "callObstacle", story.calls().obstacle(id, calendar.now(clock)).orElse(null));
        model.addAttribute("disputes", story.disputes().of(id));
        model.addAttribute("documents", story.documents().ofCase(id));
    }

    /** The debtor's other cases, its names elsewhere, and whom it resembles. */
    private void fillOthers(CaseFacts facts, Model model) {
        List<DebtorId> same = people.debtors().same(facts.debtorId());
        model.addAttribute(
                "otherCases",
                people.cases().of(same).stream()
                        .filter(each -> !each.id().equals(facts.id()))
                        .toList());
        List<Likeness> pairs = people.likenesses().of(facts.debtorId(), MOST_PAIRS);
        model.addAttribute("joined", pairs.stream().filter(Likeness::isJoined).toList());
        model.addAttribute(
                "resembling", pairs.stream().filter(each -> !each.isJoined()).toList());
    }

    /** The act whose form stands open when the page comes: that of the next step. */
    private static String actFor(NextAction step) {
        return switch (step) {
            case CALL, CALL_BACK, PROPOSE_PLAN, CHECK_PROMISE, WATCH_PLAN -> "call";
            case SEND_FIRST_LETTER, SEND_FORMAL_NOTICE -> "letter";
            case AWAIT_DELIVERY -> "delivery";
            case FIND_ADDRESS -> "address";
            case AWAIT_NOTICE, PROPOSE_COURT, AWAIT_CLIENT, PROPOSE_CLOSING, WITH_LEGAL, NONE -> "";
        };
    }

    private void fillScore(CaseId id, Score score, Model model) {
        model.addAttribute("score", score);
        model.addAttribute("scoreReasons", money.scores().inWords(score, LocaleContextHolder.getLocale()));
        model.addAttribute("scorePast", money.scores().past(id));
    }

    void fillStatement(CaseFacts facts, LocalDate asOf, Model model) {
        fillHead(facts, model);
        model.addAttribute("home", "/cases/" + facts.reference());
        model.addAttribute("statement", money.statements().of(facts.id(), asOf));
        model.addAttribute("history", money.history().of(facts.id()));
    }

    void fillExplanation(CaseFacts facts, LocalDate asOf, Figure figure, Optional<ClaimId> claim, Model model) {
        fillHead(facts, model);
        Statement statement = money.statements().of(facts.id(), asOf);
        model.addAttribute("home", "/cases/" + facts.reference());
        model.addAttribute("statement", statement);
        model.addAttribute("explanation", statement.explain(figure, claim));
        model.addAttribute("parts", statement.explainParts(figure, claim));
    }

    void fillJournal(CaseFacts facts, Model model) {
        fillHead(facts, model);
        List<JournalLine> lines = story.journal().of(facts.id().value()).reversed().stream()
                .map(entry -> new JournalLine(
                        entry.happenedOn(),
                        story.words().who(entry),
                        story.words().of(entry)))
                .toList();
        model.addAttribute("lines", lines);
    }

    /** An entry of the journal in words. */
    record JournalLine(java.time.LocalDate on, String who, String words) {}

    private void fillHead(CaseFacts facts, Model model) {
        model.addAttribute("file", facts);
        model.addAttribute("debtor", people.debtors().get(facts.debtorId()));
        model.addAttribute("client", people.clients().get(facts.clientId()));
    }
}
