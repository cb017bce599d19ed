package app.quittance.web.legal;

import app.quittance.account.Account;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.Parties;
import app.quittance.client.Clients;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Admissibility;
import app.quittance.litigation.ClientRequest;
import app.quittance.litigation.DeadlineWords;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Finding;
import app.quittance.litigation.Hearings;
import app.quittance.litigation.MatterDate;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.litigation.Requests;
import app.quittance.litigation.Warnings;
import app.quittance.litigation.Weighed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * One case before the legal team: what the checks found, the evidence, the packet, and what the court did. What is done on it is
 * in {@link FilingActs} until it is filed, and in {@link ProcedureActs} after that.
 */
@Controller
@RequestMapping("/legal/cases/{reference}")
class LegalCasePage {

    /** An order that nobody served lapses by itself, at night; an instance that ended is told by the registry. */
    private static final Set<MatterStatus> AFTER_OPPOSITION =
            Set.copyOf(EnumSet.of(MatterStatus.OPPOSED, MatterStatus.HEARING));

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Parties parties;
    private final Clients clients;
    private final Debtors debtors;
    private final LegalDesk legal;
    private final AgencyCalendar calendar;

    LegalCasePage(
            CaseFiles caseFiles,
            Claims claims,
            Parties parties,
            Clients clients,
            Debtors debtors,
            LegalDesk legal,
            AgencyCalendar calendar) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.parties = parties;
        this.clients = clients;
        this.debtors = debtors;
        this.legal = legal;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        CaseFacts facts = caseFiles.byReference(reference);
        List<Finding> findings = legal.admissibility().check(facts.id());
        List<Claim> open = claims.of(facts.id());
        model.addAttribute("file", facts);
        model.addAttribute("debtor", debtors.get(facts.debtorId()));
        model.addAttribute("client", clients.get(facts.clientId()));
        model.addAttribute("home", "/cases/" + reference);
        model.addAttribute("statement", legal.statements().of(facts.id(), calendar.today()));
        model.addAttribute("key", Uuid7.next());
        List<Weighed> weighed = legal.warnings().of(facts.id());
        List<ClientRequest> requests = legal.requests().of(facts.id());
        model.addAttribute(
                "open",
                findings.stream()
                        .filter(finding -> finding.level() != Finding.Level.MET)
                        .sorted(Comparator.comparing(Finding::level).reversed())
                        .map(finding -> new OpenPoint(finding, askedOn(finding, requests), weighed(finding, weighed)))
                        .toList());
        model.addAttribute(
                "met",
                findings.stream()
                        .filter(finding -> finding.level() == Finding.Level.MET)
                        .toList());
        model.addAttribute("admissible", findings.stream().noneMatch(Finding::forbids));
        model.addAttribute("courts", legal.packets().courts(facts.id()));
        model.addAttribute("claims", open);
        model.addAttribute("parties", parties.of(facts.id()));
        model.addAttribute("invoices", invoiceNumbers(open));
        model.addAttribute("said", legal.said().of(facts.id()));
        model.addAttribute("exhibits", legal.exhibits().of(facts.id()));
        model.addAttribute("kinds", ExhibitKind.values());
        model.addAttribute("requests", requests);
        Optional<MatterFacts> matter = legal.matters().of(facts.id());
        model.addAttribute("matter", matter.orElse(null));
        model.addAttribute(
                "beforeFiling",
                matter.map(found -> found.status().isBeforeFiling()).orElse(true));
        model.addAttribute("steps", matter.map(LegalCasePage::stepsAfter).orElse(Set.of()));
        model.addAttribute("knownDates", matter.map(MatterDate::known).orElse(List.of()));
        model.addAttribute("packet", legal.packets().assembled(facts.id()).orElse(null));
        model.addAttribute("hearings", legal.hearings().of(facts.id()));
        model.addAttribute("deadlines", legal.deadlines().of(facts.id()));
        model.addAttribute("words", legal.words());
        return "legal/case";
    }

    /**
     * What stands against filing or is to be looked at.
     *
     * @param askedOn when the client was asked for it, if it still is
     * @param weighed who set it aside, and why
     */
    public record OpenPoint(Finding finding, Optional<LocalDate> askedOn, Optional<Weighed> weighed) {

        public boolean mayBeWeighed() {
            return finding.isToBeWeighed() && weighed.isEmpty();
        }

        public boolean mayBeAskedFor() {
            boolean approval = finding.check() == Finding.Check.APPROVAL && finding.forbids();
            boolean exhibit =
                    finding.missing().filter(ExhibitKind::isTheClients).isPresent();
            boolean itsNotice = finding.check() == Finding.Check.CLIENT_NOTICE;
            return askedOn.isEmpty() && (approval || exhibit || itsNotice);
        }
    }

    private static Optional<LocalDate> askedOn(Finding finding, List<ClientRequest> requests) {
        return requests.stream()
                .filter(request -> request.answeredOn().isEmpty())
                .filter(request -> request.exhibit().isPresent()
                        ? request.exhibit().equals(finding.missing())
                                && request.claim().equals(finding.claim())
                        : finding.check() == Finding.Check.APPROVAL && finding.forbids())
                .map(ClientRequest::askedOn)
                .findFirst();
    }

    private static Optional<Weighed> weighed(Finding finding, List<Weighed> weighed) {
        return weighed.stream().filter(each -> each.isOf(finding)).findFirst();
    }

    private static Set<ProcedureActs.Step> stepsAfter(MatterFacts matter) {
        MatterStatus status = matter.status();
        boolean mayBeOpposed = !status.isTitle() || !matter.servedInPerson().orElse(true);
        return Arrays.stream(ProcedureActs.Step.values())
                .filter(step -> status.next().contains(MatterStatus.valueOf(step.name())))
                .filter(step -> step != ProcedureActs.Step.OPPOSED || mayBeOpposed)
                .filter(step -> step != ProcedureActs.Step.LAPSED || AFTER_OPPOSITION.contains(status))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProcedureActs.Step.class)));
    }

    private static Map<ClaimId, String> invoiceNumbers(List<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::invoiceNumber));
    }

    /** Where an act on a case leads: to its page. */
    static String back(String reference) {
        return "redirect:/legal/cases/" + reference;
    }

    /** The doors of the legal team's room, as one collaborator. */
    @Component
    record LegalDesk(
            Admissibility admissibility,
            Warnings warnings,
            Exhibits exhibits,
            Requests requests,
            Matters matters,
            MatterDeadlines deadlines,
            Hearings hearings,
            DeadlineWords words,
            Packets packets,
            Statements statements,
            Account account,
            ClientWords said) {}
}
