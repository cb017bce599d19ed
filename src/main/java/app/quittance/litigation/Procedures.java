package app.quittance.litigation;

import app.quittance.account.Statement;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.HoldReason;
import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.CourtKind;
import app.quittance.law.courts.Representation;
import app.quittance.litigation.Finding.Check;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at each way to a title for a case: the conditions that all share, and those of its own texts. */
@Service
public class Procedures {

    /** What only the petition, which is drawn up here, has to meet. */
    private static final Set<Check> OF_THE_PETITION =
            Set.copyOf(EnumSet.of(Check.COURT, Check.AMICABLE, Check.REPRESENTATION, Check.POWER, Check.EXTRACT_DATE));

    private static final Pattern FRENCH_POSTCODE = Pattern.compile("\\d{5}");

    private final Admissibility admissibility;
    private final CaseFiles caseFiles;
    private final Parties parties;
    private final Statements statements;
    private final CourtFinder courts;
    private final RulebookDesk rulebook;
    private final AgencyCalendar calendar;

    Procedures(
            Admissibility admissibility,
            CaseFiles caseFiles,
            Parties parties,
            Statements statements,
            CourtFinder courts,
            RulebookDesk rulebook,
            AgencyCalendar calendar) {
        this.admissibility = admissibility;
        this.caseFiles = caseFiles;
        this.parties = parties;
        this.statements = statements;
        this.courts = courts;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    /** Creditor and debtor. */
    @org.springframework.stereotype.Component("partiesOfProcedures")
    record Parties(Clients clients, Debtors debtors) {}

    /** What is looked at: the case, its debtor, what is owed, the court of its debtor's home. */
    private record View(
            CaseFacts facts,
            ClientProfile client,
            DebtorCard debtor,
            Statement statement,
            Optional<CompetentCourt> court,
            Rulebook rules,
            LocalDate on) {

        Optional<CourtKind> courtKind() {
            return court.map(found -> found.court().kind());
        }

        boolean betweenMerchants() {
            return debtor.kind() == DebtorKind.COMPANY && !client.rcsTown().isBlank();
        }
    }

    /** Every way, in the order of the list, with what was found of its conditions today. */
    @Transactional(readOnly = true)
    public List<Prospect> of(CaseId caseId) {
        View view = view(caseId);
        List<Finding> petition = admissibility.check(caseId);
        List<Finding> shared = petition.stream()
                .filter(finding -> !OF_THE_PETITION.contains(finding.check()))
                .toList();
        List<Prospect> prospects = new ArrayList<>();
        prospects.add(new Prospect(Procedure.PAYMENT_ORDER, petition));
        for (Procedure procedure : Procedure.transmitted()) {
            List<Finding> findings = new ArrayList<>(own(procedure, view));
            findings.addAll(shared);
            prospects.add(new Prospect(procedure, findings));
        }
        return prospects;
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Prospect of(CaseId caseId, Procedure procedure) {
        return of(caseId).stream()
                .filter(prospect -> prospect.procedure() == procedure)
                .findFirst()
                .orElseThrow();
    }

    private View view(CaseId caseId) {
        LocalDate today = calendar.today();
        CaseFacts facts = caseFiles.get(caseId);
        DebtorCard debtor = parties.debtors().get(facts.debtorId());
        Statement statement = statements.of(caseId, today);
        return new View(
                facts,
                parties.clients().get(facts.clientId()),
                debtor,
                statement,
                courts.find(debtor, statement.total(), today),
                rulebook.current(),
                today);
    }

    private static List<Finding> own(Procedure procedure, View view) {
        return switch (procedure) {
            case PAYMENT_ORDER -> List.of();
            case SMALL_CLAIM -> List.of(ceiling(view), notOfMerchants(view));
            case UNCONTESTED_COMMERCIAL ->
                List.of(inForce(view), merchants(view), undisputed(view, "CPCE art. L.126-2"));
            case INTERIM_PAYMENT ->
                hearing(view, undisputed(view, "CPC art. 835 al. 2, 873 al. 2"), tribunal(view), attempt(view));
            case MERITS -> hearing(view, tribunal(view), attempt(view));
            case EUROPEAN_ORDER -> List.of(crossBorder(view));
        };
    }

    private static List<Finding> hearing(View view, Finding... first) {
        List<Finding> findings = new ArrayList<>(List.of(first));
        speaker(view).ifPresent(findings::add);
        stamp(view).ifPresent(findings::add);
        return findings;
    }

    /** Principal and interest together (CPCE R.125-1). */
    private static Finding ceiling(View view) {
        Fact fact = view.rules().on(FactName.SMALL_CLAIM_CEILING, view.on());
        Money ceiling = Money.euros(fact.value());
        Money asked =
                view.statement().owed().principal().plus(view.statement().owed().interest());
        return asked.compareTo(ceiling) <= 0
                ? Finding.met(Check.CEILING, fact.source(), asked, ceiling)
                : Finding.forbidden(Check.CEILING, fact.source(), asked, ceiling);
    }

    /** Once the way of uncontested commercial claims is open, invoices between merchants leave the small claims. */
    private static Finding notOfMerchants(View view) {
        boolean open =
                view.rules().find(FactName.UNCONTESTED_ANSWER_MONTHS, view.on()).isPresent();
        return open && view.betweenMerchants()
                ? Finding.forbidden(Check.NOT_OF_MERCHANTS, "CPCE art. L.125-1, L.126-1")
                : Finding.met(Check.NOT_OF_MERCHANTS, "CPCE art. L.125-1, L.126-1");
    }

    /** No decree was found: the way opens on the first day of the row that an administrator enters. */
    private static Finding inForce(View view) {
        return view.rules()
                .find(FactName.UNCONTESTED_ANSWER_MONTHS, view.on())
                .map(fact -> Finding.met(Check.IN_FORCE, fact.source(), fact.from()))
                .orElse(Finding.forbidden(Check.IN_FORCE, "Loi n° 2026-307 ; CPCE art. L.126-1"));
    }

    private static Finding merchants(View view) {
        String article = "CPCE art. L.126-1 ; C. com. art. L.121-1";
        if (view.betweenMerchants()) return Finding.met(Check.MERCHANTS, article);
        return view.debtor().kind() == DebtorKind.SOLE_TRADER
                        && !view.client().rcsTown().isBlank()
                ? Finding.warned(Check.MERCHANTS, article)
                : Finding.forbidden(Check.MERCHANTS, article);
    }

    private static Finding undisputed(View view, String article) {
        boolean disputed = view.facts().holds().stream().anyMatch(hold -> hold.reason() == HoldReason.DISPUTED);
        return disputed ? Finding.forbidden(Check.UNDISPUTED, article) : Finding.met(Check.UNDISPUTED, article);
    }

    private static Finding tribunal(View view) {
        return view.court()
                .map(found -> Finding.warned(
                        Check.TRIBUNAL,
                        "CPC art. 42, 46 ; " + found.article(),
                        found.court().name()))
                .orElse(Finding.forbidden(Check.TRIBUNAL, "CPC art. 42"));
    }

    /** Before the judicial court and the protection judge, up to a ceiling, on pain of inadmissibility. */
    private static Finding attempt(View view) {
        Fact fact = view.rules().on(FactName.AMICABLE_ATTEMPT_CEILING, view.on());
        Money ceiling = Money.euros(fact.value());
        boolean civil = view.courtKind().filter(kind -> !kind.isCommercial()).isPresent();
        boolean small = view.statement().total().compareTo(ceiling) <= 0;
        return civil && small
                ? Finding.warned(Check.ATTEMPT, fact.source(), ceiling)
                : Finding.met(Check.ATTEMPT, fact.source(), ceiling);
    }

    private static Optional<Finding> speaker(View view) {
        return view.courtKind()
                .map(kind -> Representation.before(kind, view.statement().total(), view.on(), view.rules()))
                .map(who -> Finding.met(Check.SPEAKER, who.article(), who.speaker()));
    }

    /** Not before a commercial court. */
    private static Optional<Finding> stamp(View view) {
        boolean civil = view.courtKind().filter(kind -> !kind.isCommercial()).isPresent();
        if (!civil) return Optional.empty();
        return view.rules()
                .find(FactName.COURT_STAMP, view.on())
                .map(fact -> Finding.met(Check.STAMP, fact.source(), Money.euros(fact.value())));
    }

    /** A debtor at a French address is sued in France; which State another address is in, a person has to see. */
    private static Finding crossBorder(View view) {
        String article = "Règl. (CE) n° 1896/2006, art. 3";
        boolean french = view.debtor()
                .postcode()
                .filter(postcode -> FRENCH_POSTCODE.matcher(postcode).matches())
                .isPresent();
        return french
                ? Finding.forbidden(Check.CROSS_BORDER, article)
                : Finding.warned(
                        Check.CROSS_BORDER, article, view.debtor().city().orElse("–"));
    }
}
