package app.quittance.dispute;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.ClaimId;
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
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An objection of a debtor and what became of it: the client answers, the agency settles, and each says why. Whether the
 * case may be worked meanwhile is the case's business: it is held.
 */
@AggregateRoot
@Entity
@Table(name = "dispute", schema = "dispute")
class Dispute {

    @Id
    @Column(name = "dispute_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID caseId;
    private UUID clientId;
    private UUID[] claims;

    @Enumerated(EnumType.STRING)
    private DisputeReason reason;

    @Enumerated(EnumType.STRING)
    private DisputeStatus status;

    private LocalDate openedOn;
    private LocalDate since;
    private @Nullable LocalDate settledOn;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "disputeId", insertable = false, updatable = false)
    @OrderBy("number")
    private List<Exchange> exchanges = new ArrayList<>();

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(DisputeId id, ClientId client, OpenDispute command, LocalDate on) {
        this.id = id.value();
        this.caseId = command.caseId().value();
        this.clientId = client.value();
        this.claims = command.claims().stream().map(ClaimId::value).toArray(UUID[]::new);
        this.reason = command.reason();
        this.status = DisputeStatus.AWAITING_CLIENT;
        this.openedOn = on;
        this.since = on;
        say(new Exchange.Said(DisputeSide.DEBTOR, command.statement(), List.of(), on, command.by()));
    }

    /** The client answers; it is for the agency to go on. */
    void answer(AnswerDispute command, LocalDate on) {
        become(DisputeStatus.AWAITING_AGENCY, on);
        say(new Exchange.Said(DisputeSide.CLIENT, command.text(), command.documents(), on, command.by()));
    }

    /** The agency has a question more to the client. */
    void ask(AskClient command, LocalDate on) {
        become(DisputeStatus.AWAITING_CLIENT, on);
        say(new Exchange.Said(DisputeSide.AGENCY, command.question(), List.of(), on, command.by()));
    }

    /** A side says something more; whose turn it is stays as it was. */
    void add(AddToDispute command, LocalDate on) {
        requireOpen();
        say(new Exchange.Said(command.side(), command.text(), command.documents(), on, command.by()));
    }

    void settle(SettleDispute command, LocalDate on) {
        become(command.outcome().status(), on);
        say(new Exchange.Said(DisputeSide.AGENCY, command.reasons(), List.of(), on, command.by()));
        settledOn = on;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    ClientId clientId() {
        return new ClientId(clientId);
    }

    DisputeFacts facts() {
        return new DisputeFacts(
                new DisputeId(id),
                caseId(),
                Arrays.stream(claims).map(ClaimId::new).toList(),
                reason,
                status,
                openedOn,
                since,
                Optional.ofNullable(settledOn),
                exchanges.stream().map(Exchange::facts).toList());
    }

    private void say(Exchange.Said said) {
        exchanges.add(new Exchange(id, clientId, exchanges.size() + 1, said));
    }

    private void become(DisputeStatus next, LocalDate on) {
        requireOpen();
        if (!status.next().contains(next)) throw new Refusal("dispute.not-their-turn", status);
        status = next;
        since = on;
    }

    private void requireOpen() {
        if (!status.isOpen()) throw new Refusal("dispute.settled");
    }
}
