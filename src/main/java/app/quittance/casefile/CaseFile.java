package app.quittance.casefile;

import app.quittance.debtor.DebtorId;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * A case handed over for collection, from reception to closure. Decides which step may follow which; what is owed is the
 * ledger's business.
 *
 * <p>A hold is not a status: a case keeps its place in the procedure while it is held.
 */
@AggregateRoot
@Entity
@Table(name = "case_file", schema = "casefile")
class CaseFile {

    private static final int LONGEST_GRACE_YEARS = 2;

    @Id
    @Column(name = "case_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private String reference;
    private UUID clientId;
    private UUID debtorId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    /** Whether later claims on the debtor join it; never again once it went to court or was closed. */
    private boolean takesClaims;

    private @Nullable UUID assignedTo;
    private LocalDate openedOn;
    private @Nullable LocalDate noticedOn;

    private @Nullable LocalDate titledOn;
    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingReason closingReason;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "caseId", insertable = false, updatable = false)
    private List<Hold> holds = new ArrayList<>();

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    void beginAmicable() {
        become(CaseStatus.AMICABLE);
    }

    /** The formal notice was first presented on this day: a consumer owes interest from it (C. civ. 1231-6). */
    void giveNotice(LocalDate presentedOn) {
        if (status != CaseStatus.FORMAL_NOTICE) become(CaseStatus.FORMAL_NOTICE);
        if (noticedOn == null) noticedOn = presentedOn;
    }

    void toLitigation() {
        refuseWhileHeld();
        become(CaseStatus.LITIGATION);
    }

    /** The legal team hands the case back to where it came from. */
    void backFromLitigation() {
        become(CaseStatus.FORMAL_NOTICE);
    }

    void recordTitle(LocalDate enforceableOn) {
        become(CaseStatus.TITLE);
        titledOn = enforceableOn;
    }

    void loseTitle() {
        become(CaseStatus.LITIGATION);
        titledOn = null;
    }

    void close(ClosingReason reason, LocalDate on) {
        become(CaseStatus.CLOSED);
        closedOn = on;
        closingReason = reason;
    }

    /** Something turned out to be owed after all, such as a payment that bounced. */
    void reopen() {
        closedOn = null;
        closingReason = null;
        become(CaseStatus.AMICABLE);
    }

    /** Lays a hold; false where the same one lies already. */
    boolean hold(HoldReason reason, LocalDate since, @Nullable String note) {
        if (activeHold(reason).isPresent()) return false;
        holds.add(new Hold(id, clientId, reason, since, note));
        return true;
    }

    /** A judge gave time to pay (C. civ. 1343-5): two years at most, once at a time, from a day that has come. */
    void grantGrace(LocalDate from, LocalDate until, String decision, LocalDate today) {
        if (!status.isOpen()) throw new Refusal("case.grace-closed", reference);
        if (from.isAfter(today)) throw new Refusal("case.grace-to-come", from);
        if (!until.isAfter(from)) throw new Refusal("case.grace-dates", from, until);
        if (until.isAfter(from.plusYears(LONGEST_GRACE_YEARS))) {
            throw new Refusal("case.grace-too-long", from.plusYears(LONGEST_GRACE_YEARS));
        }
        if (activeHold(HoldReason.GRACE_PERIOD).isPresent()) throw new Refusal("case.grace-running", reference);
        holds.add(new Hold(id, clientId, HoldReason.GRACE_PERIOD, from, decision).until(until));
        endHolds(today);
    }

    /** It was entered by mistake: the time counts for no day. Gives what had been entered. */
    HoldFacts withdrawGrace() {
        Hold mistaken =
                activeHold(HoldReason.GRACE_PERIOD).orElseThrow(() -> new Refusal("case.grace-none", reference));
        HoldFacts entered = mistaken.facts();
        mistaken.undo();
        return entered;
    }

    /** A hold laid by mistake counts for no day; false where there is none of this reason and day. */
    boolean withdrawHold(HoldReason reason, LocalDate since) {
        Optional<Hold> mistaken =
                activeHold(reason).filter(hold -> hold.facts().since().equals(since));
        mistaken.ifPresent(Hold::undo);
        return mistaken.isPresent();
    }

    /** Lifts the holds whose last day is past; gives why they had been laid. */
    List<HoldReason> endHolds(LocalDate today) {
        List<Hold> ended = holds.stream().filter(hold -> hold.hasEndedBy(today)).toList();
        ended.forEach(Hold::end);
        return ended.stream().map(Hold::reason).toList();
    }

    /** Lifts a hold; false where there is none. */
    boolean release(HoldReason reason, LocalDate on) {
        Optional<Hold> hold = activeHold(reason);
        hold.ifPresent(active -> active.release(on));
        return hold.isPresent();
    }

    void assignTo(@Nullable UUID collector) {
        assignedTo = collector;
    }

    CaseFacts facts() {
        return new CaseFacts(
                new CaseId(id),
                reference,
                new ClientId(clientId),
                new DebtorId(debtorId),
                status,
                Optional.ofNullable(assignedTo),
                openedOn,
                Optional.ofNullable(noticedOn),
                Optional.ofNullable(titledOn),
                Optional.ofNullable(closedOn),
                Optional.ofNullable(closingReason),
                holds.stream().filter(Hold::isActive).map(Hold::facts).toList());
    }

    private Optional<Hold> activeHold(HoldReason reason) {
        return holds.stream()
                .filter(hold -> hold.isActive() && hold.reason() == reason)
                .findFirst();
    }

    private void refuseWhileHeld() {
        holds.stream().filter(Hold::isActive).findFirst().ifPresent(hold -> {
            throw new Refusal("case.held", hold.reason());
        });
    }

    private void become(CaseStatus next) {
        if (!status.next().contains(next)) throw new Refusal("case.transition", reference, status, next);
        status = next;
        takesClaims = takesClaims && next.takesClaims();
    }
}
