package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claims;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Debtors;
import app.quittance.debtor.DebtorsJoined;
import app.quittance.debtor.DebtorsParted;
import app.quittance.debtor.Proceedings;
import app.quittance.debtor.ProceedingsOpened;
import app.quittance.debtor.ProceedingsTold;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.AgencyDayChanged;
import app.quittance.kernel.DataScope;
import app.quittance.law.delays.Deadline;
import app.quittance.law.delays.Deadlines;
import app.quittance.law.delays.Distance;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.ProceduralEvent;
import app.quittance.law.delays.ProceduralStep;
import app.quittance.litigation.DeadlineRows.Opening;
import app.quittance.litigation.DeadlineRows.Owner;
import app.quittance.platform.SqlFiles;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Opens a declaration, with its deadlines, for each case of a debtor whom collective proceedings bind: as soon as they are known,
 * and each day for the cases that came since.
 */
@Component
class BoundCases {

    private static final Actor PROCEEDINGS = Actor.program("proceedings");

    private static final ProceduralStep[] OF_DECLARATIONS = {
        ProceduralStep.DECLARE_CLAIM, ProceduralStep.ASK_FORECLOSURE_RELIEF, ProceduralStep.RECLAIM_GOODS
    };

    private final DeclarationBook book;
    private final DeadlineRows deadlines;
    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Debtors debtors;
    private final Clients clients;
    private final RulebookDesk rulebook;
    private final AgencyCalendar calendar;
    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("litigation");

    BoundCases(
            DeclarationBook book,
            DeadlineRows deadlines,
            CaseFiles caseFiles,
            Claims claims,
            Debtors debtors,
            Clients clients,
            RulebookDesk rulebook,
            AgencyCalendar calendar,
            JdbcClient jdbc) {
        this.book = book;
        this.deadlines = deadlines;
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.debtors = debtors;
        this.clients = clients;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ProceedingsOpened event) {
        openCasesOf(event.debtorId()).forEach(this::take);
    }

    @ApplicationModuleListener
    void on(ProceedingsTold event) {
        openCasesOf(event.debtorId()).forEach(this::take);
    }

    @ApplicationModuleListener
    void on(DebtorsJoined event) {
        openCasesOf(event.debtorId()).forEach(this::take);
    }

    /** They are not one after all: what was opened for the other's proceedings alone goes, unless it left. */
    @ApplicationModuleListener
    void on(DebtorsParted event) {
        for (DebtorId debtor : List.of(event.debtorId(), event.otherId())) {
            if (collective(debtor).isPresent()) continue;
            for (CaseId id : openCasesOf(debtor)) {
                if (book.forgetUnsent(id)) deadlines.forget(id, OF_DECLARATIONS);
            }
        }
    }

    @ApplicationModuleListener
    void on(AgencyDayChanged day) {
        DataScope.AGENCY.run(() -> withoutDeclaration().forEach(this::take));
    }

    private void take(CaseId caseId) {
        CaseFacts file = caseFiles.get(caseId);
        collective(file.debtorId())
                .filter(each -> hasEarlierClaims(caseId, each))
                .ifPresent(each -> note(file, each));
    }

    /** Those opened first: what followed them, such as a liquidation, opens no new time to declare. */
    private Optional<Proceedings> collective(DebtorId debtor) {
        return debtors.proceedings(debtor, calendar.today()).stream()
                .filter(each -> each.kind().isCollective())
                .min(Comparator.comparing(Proceedings::openedOn));
    }

    /** What arose after the opening is paid when it falls due and is not declared (C. com. L.622-17). */
    private boolean hasEarlierClaims(CaseId caseId, Proceedings proceedings) {
        return claims.of(caseId).stream().anyMatch(claim -> claim.invoicedOn().isBefore(proceedings.openedOn()));
    }

    private void note(CaseFacts file, Proceedings proceedings) {
        book.note(file, proceedings);
        boolean open = book.of(file.id()).filter(DeclarationFacts::isOpen).isPresent();
        if (open && proceedings.publishedOn().isPresent()) {
            count(file, proceedings.publishedOn().get());
        }
    }

    private void count(CaseFacts file, LocalDate publishedOn) {
        var opening = new Opening(ProceduralEvent.INSOLVENCY_PUBLICATION.name(), publishedOn, PROCEEDINGS);
        for (Deadline deadline : after(file, publishedOn)) {
            if (!deadlines.recount(Owner.of(file), opening, deadline)) deadlines.add(Owner.of(file), opening, deadline);
        }
    }

    private List<Deadline> after(CaseFacts file, LocalDate publishedOn) {
        String debtorsDepartment = department(debtors.get(file.debtorId()));
        String creditors =
                MatterDeadlines.department(clients.get(file.clientId()).postcode());
        var law = new Deadlines(rulebook.current(), HolidayZone.ofDepartment(debtorsDepartment));
        var found = new ArrayList<Deadline>(law.after(
                ProceduralEvent.INSOLVENCY_PUBLICATION, publishedOn, null, distance(creditors, debtorsDepartment)));
        if (book.isTitleRetained(file.id())) found.add(law.reclaimOfGoods(publishedOn));
        return found;
    }

    /** Two months more for a creditor who does not live on the territory of the court (C. com. R.622-24). */
    private static Distance distance(String creditors, String debtors) {
        boolean overseas = creditors.length() == 3 || debtors.length() == 3;
        return overseas && !creditors.equals(debtors) ? Distance.OVERSEAS : Distance.METROPOLE;
    }

    private static String department(DebtorCard debtor) {
        return debtor.postcode().map(MatterDeadlines::department).orElse("");
    }

    private List<CaseId> openCasesOf(DebtorId debtor) {
        return jdbc.sql("""
                select case_id from casefile.api_case
                 where debtor_id = any(:debtors) and status <> 'CLOSED' order by case_id""")
                .param("debtors", Debtors.keys(debtors.same(debtor)))
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private List<CaseId> withoutDeclaration() {
        return jdbc.sql(sql.get("without-declaration"))
                .param("on", calendar.today())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }
}
