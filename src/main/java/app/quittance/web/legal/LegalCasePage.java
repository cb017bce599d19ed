package app.quittance.web.legal;

import app.quittance.account.Account;
import app.quittance.account.ChargeCosts;
import app.quittance.account.Statements;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.Claims;
import app.quittance.casefile.ClientWords;
import app.quittance.casefile.Parties;
import app.quittance.client.Clients;
import app.quittance.debtor.Debtors;
import app.quittance.identity.CurrentUser;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.litigation.Admissibility;
import app.quittance.litigation.ClientRequest;
import app.quittance.litigation.DeadlineWords;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Exhibits;
import app.quittance.litigation.Exhibits.AddExhibit;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterDeadlines;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.litigation.Requests;
import app.quittance.web.Euros;
import app.quittance.web.Notice;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case before the legal team: what the checks found, the evidence, the packet, and what the court did. */
@Controller
@RequestMapping("/legal/cases/{reference}")
class LegalCasePage {

    private static final Set<MatterStatus> BEFORE_FILING =
            Set.copyOf(EnumSet.of(MatterStatus.PREPARING, MatterStatus.REFUSED, MatterStatus.LAPSED));

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
        List<ClientRequest> requests = legal.requests().of(facts.id());
        model.addAttribute(
                "open",
                findings.stream()
                        .filter(finding -> finding.level() != Finding.Level.MET)
                        .sorted(Comparator.comparing(Finding::level).reversed())
                        .map(finding -> new OpenPoint(finding, askedOn(finding, requests)))
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
                matter.map(found -> BEFORE_FILING.contains(found.status())).orElse(true));
        model.addAttribute(
                "steps", matter.map(found -> stepsAfter(found.status())).orElse(Set.of()));
        model.addAttribute("deadlines", legal.deadlines().of(facts.id()));
        model.addAttribute("words", legal.words());
        return "legal/case";
    }

    /** Takes the case up and assembles the packet; what forbids it is said and nothing is kept. */
    @PostMapping("/packet")
    String assemble(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String court,
            @RequestParam(defaultValue = "false") boolean courtChecked,
            RedirectAttributes next) {
        CaseFacts facts = caseFiles.byReference(reference);
        legal.packets().assemble(facts.id(), courtChecked ? court : "", user.actor());
        oldExtract(facts.id())
                .ifPresentOrElse(
                        dated -> Notice.warning(next, "legal.packet.done-old-extract", dated),
                        () -> Notice.done(next, "legal.packet.done"));
        return back(reference);
    }

    @PostMapping("/exhibit-requests")
    String ask(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ExhibitKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            RedirectAttributes next) {
        legal.requests()
                .askForExhibit(
                        caseFiles.byReference(reference).id(),
                        kind,
                        Optional.ofNullable(claim).map(ClaimId::new),
                        user.actor());
        Notice.done(next, "legal.asked");
        return back(reference);
    }

    @PostMapping("/approval-request")
    String askApproval(CurrentUser user, @PathVariable String reference, RedirectAttributes next) {
        legal.requests().askForApproval(caseFiles.byReference(reference).id(), user.actor());
        Notice.done(next, "legal.asked");
        return back(reference);
    }

    @PostMapping("/exhibits")
    String add(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam ExhibitKind kind,
            @RequestParam(required = false) @Nullable UUID claim,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate datedOn,
            @RequestParam MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        legal.exhibits()
                .add(AddExhibit.sent(
                        caseFiles.byReference(reference).id(),
                        kind,
                        Optional.ofNullable(claim).map(ClaimId::new),
                        title,
                        Optional.ofNullable(datedOn),
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        file.getBytes(),
                        user.actor()));
        Notice.done(next, "legal.exhibit-added");
        return back(reference);
    }

    /** Records what the court or the bailiff did, on its day. */
    @PostMapping("/steps")
    String step(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam Step step,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable BigDecimal granted,
            RedirectAttributes next) {
        var id = caseFiles.byReference(reference).id();
        Matters matters = legal.matters();
        switch (step) {
            case FILED -> matters.filed(id, on, user.actor());
            case ORDERED -> matters.ordered(id, on, granted(matters.of(id), granted), user.actor());
            case REFUSED -> matters.refused(id, on, user.actor());
            case SERVED -> matters.served(id, on, user.actor());
            case OPPOSED -> matters.opposed(id, on, user.actor());
            case ENFORCEABLE -> matters.enforceable(id, on, user.actor());
        }
        Notice.done(next, "legal.step-recorded");
        return back(reference);
    }

    /** Records the time that a judge gave the debtor. */
    @PostMapping("/grace")
    String grace(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String decision,
            RedirectAttributes next) {
        caseFiles.grantGrace(caseFiles.byReference(reference).id(), from, until, decision, user.actor());
        Notice.done(next, "legal.grace.recorded", until);
        return back(reference);
    }

    /** That time was entered by mistake. */
    @PostMapping("/grace/withdrawn")
    String withdrawGrace(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        caseFiles.withdrawGrace(caseFiles.byReference(reference).id(), reason, user.actor());
        Notice.done(next, "legal.grace.withdrawn");
        return back(reference);
    }

    /** Costs of the title, which the debtor bears (CPCE L.111-8). */
    @PostMapping("/costs")
    String charge(
            CurrentUser user,
            @PathVariable String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate on,
            @RequestParam String label,
            @RequestParam UUID key,
            RedirectAttributes next) {
        if (label.isBlank()) throw new Refusal("legal.costs.label-missing");
        legal.account()
                .charge(
                        new ChargeCosts(
                                caseFiles.byReference(reference).id(),
                                Euros.typed(amount),
                                on,
                                label.strip(),
                                "costs " + key),
                        user.actor());
        Notice.done(next, "legal.costs.done");
        return back(reference);
    }

    @PostMapping("/back")
    String handBack(
            CurrentUser user, @PathVariable String reference, @RequestParam String reason, RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("legal.reason-missing");
        caseFiles.backFromLitigation(caseFiles.byReference(reference).id(), reason.strip(), user.actor());
        Notice.done(next, "legal.handed-back", reference);
        return "redirect:/legal";
    }

    /** What can be recorded of a procedure. */
    enum Step {
        FILED,
        ORDERED,
        REFUSED,
        SERVED,
        OPPOSED,
        ENFORCEABLE
    }

    /** What stands against filing or is to be looked at, and when the client was asked for it, if it still is. */
    public record OpenPoint(Finding finding, Optional<LocalDate> askedOn) {

        public boolean mayBeAskedFor() {
            boolean approval = finding.check() == Finding.Check.APPROVAL && finding.forbids();
            boolean exhibit =
                    finding.missing().filter(ExhibitKind::isTheClients).isPresent();
            boolean itsNotice = finding.check() == Finding.Check.CLIENT_NOTICE;
            return askedOn.isEmpty() && (approval || exhibit || itsNotice);
        }
    }

    /** The date of the creditor's extract, if that is too old for a registry. */
    private Optional<Object> oldExtract(CaseId caseId) {
        return legal.admissibility().check(caseId).stream()
                .filter(finding -> finding.check() == Finding.Check.EXTRACT_DATE)
                .map(finding -> finding.arguments().getFirst())
                .findFirst();
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

    private static Set<Step> stepsAfter(MatterStatus status) {
        return Arrays.stream(Step.values())
                .filter(step -> status.next().contains(MatterStatus.valueOf(step.name())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    private static Money granted(Optional<MatterFacts> matter, @Nullable BigDecimal granted) {
        if (granted != null) return Money.euros(granted);
        return matter.flatMap(MatterFacts::claimed).orElseThrow(() -> new Refusal("matter.no-packet"));
    }

    private static Map<ClaimId, String> invoiceNumbers(List<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::invoiceNumber));
    }

    private static String back(String reference) {
        return "redirect:/legal/cases/" + reference;
    }

    /** The doors of the legal team's room, as one collaborator. */
    @Component
    record LegalDesk(
            Admissibility admissibility,
            Exhibits exhibits,
            Requests requests,
            Matters matters,
            MatterDeadlines deadlines,
            DeadlineWords words,
            Packets packets,
            Statements statements,
            Account account,
            ClientWords said) {}
}
