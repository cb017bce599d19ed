package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.Reckoning.Outcome;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClaimsTakenBack;
import app.quittance.casefile.ClosingReason;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Refusal;
import app.quittance.ledger.Act;
import app.quittance.ledger.Ledger;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client takes one claim back: its principal leaves the books as it came, and the case ends that has no other. A claim on
 * which money was received, or that is before a court, is not simply gone: that is for the agency to settle.
 */
@Service
@Transactional
public class ClaimWithdrawals {

    private final Lives lives;
    private final Reckoning reckoning;
    private final Ledger ledger;
    private final CaseFiles caseFiles;
    private final ClaimsTakenBack claims;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AgencyCalendar calendar;

    ClaimWithdrawals(
            Lives lives,
            Reckoning reckoning,
            Ledger ledger,
            CaseFiles caseFiles,
            ClaimsTakenBack claims,
            Journal journal,
            ApplicationEventPublisher events,
            AgencyCalendar calendar) {
        this.lives = lives;
        this.reckoning = reckoning;
        this.ledger = ledger;
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.journal = journal;
        this.events = events;
        this.calendar = calendar;
    }

    /** Why the claim cannot be withdrawn, as a refusal would say it; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(CaseId caseId, ClaimId claimId) {
        return obstacle(lives.withBooks(List.of(caseId)).getFirst(), claimId);
    }

    /** Takes the claim back; where that was done before, nothing changes. */
    public void withdraw(CaseId caseId, ClaimId claimId, Actor by) {
        OpenBooks books = lives.locked(caseId);
        Life life = books.life();
        Optional<EntrustedClaim> found = life.claim(claimId);
        if (found.isEmpty()) return;
        obstacle(books, claimId).ifPresent(refusal -> {
            throw refusal;
        });
        EntrustedClaim claim = found.get();
        caseFiles.keep(caseId);
        postBack(life, claim);
        LocalDate today = calendar.today();
        claims.takeBack(claimId, today);
        Life rest = life.without(claim);
        Outcome outcome = reckoning.follow(books, rest);
        var details = Map.of(
                "invoice",
                claim.invoiceNumber(),
                "amount",
                claim.principal().amount() + " " + claim.principal().currency());
        journal.record(caseId.value(), life.clientId(), by, "claim.withdrawn", details);
        if (rest.claims().isEmpty()) caseFiles.close(caseId, ClosingReason.WITHDRAWN, by);
        else reckoning.close(rest, outcome.calculation(), ClosingReason.PAID, by);
        events.publishEvent(new AccountsMoved(List.of(caseId)));
    }

    private static Optional<Refusal> obstacle(OpenBooks books, ClaimId claimId) {
        Life life = books.life();
        if (life.status() == CaseStatus.CLOSED) return refusal("account.withdrawal-closed", life);
        if (life.status() == CaseStatus.LITIGATION || life.status() == CaseStatus.TITLE) {
            return refusal("account.withdrawal-in-court", life);
        }
        boolean moneyCame =
                life.movements().stream().anyMatch(movement -> movement.counts() && claimId.equals(movement.claim()))
                        || books.standing().stream()
                                .flatMap(act -> act.postings().stream())
                                .anyMatch(posting ->
                                        claimId.value().equals(posting.subject().claimId()));
        return moneyCame ? refusal("account.withdrawal-after-money", life) : Optional.empty();
    }

    private static Optional<Refusal> refusal(String code, Life life) {
        return Optional.of(new Refusal(code, life.reference()));
    }

    private void postBack(Life life, EntrustedClaim claim) {
        LocalDate open = life.openFrom();
        LocalDate on = open == null || claim.invoicedOn().isAfter(open) ? claim.invoicedOn() : open;
        Subject subject = Subject.of(life.clientId(), life.caseId().value())
                .claim(claim.id().value());
        ledger.post(
                Act.of(
                        "withdrawn:" + claim.id().value(),
                        "claim-withdrawn",
                        claim.id().value(),
                        life.clientId()),
                List.of(new Posting(CaseChart.PRINCIPAL, CaseChart.ENTRUSTED, claim.principal(), subject, on)));
    }
}
