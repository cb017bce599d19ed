package app.quittance.contact;

import app.quittance.casefile.CaseId;
import app.quittance.document.CollectionLetter;
import app.quittance.document.DocumentId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A letter that was sent. What it says never changes; what became of it is recorded once. */
@AggregateRoot
@Entity
@Table(name = "letter", schema = "contact")
class Letter {

    @Id
    @Column(name = "letter_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID caseId;
    private UUID clientId;
    private String reference;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private LetterMeans means;

    private boolean opens;
    private LocalDate sentOn;
    private String sentTo;
    private String sentBy;
    private Instant recordedAt;
    private BigDecimal asked;
    private String currency;
    private LocalDate payBy;

    @SuppressWarnings("UnusedVariable") // read by the view of notices
    private int delayDays;

    private @Nullable String registeredNumber;
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private @Nullable LocalDate presentedOn;

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(Draft draft, CollectionLetter content, DocumentId document, Actor by, Instant now) {
        Money total = content.debt().total();
        this.id = Uuid7.next();
        this.caseId = draft.file().id().value();
        this.clientId = draft.file().clientId().value();
        this.reference = draft.reference();
        this.kind = draft.kind();
        this.means = draft.means();
        this.opens = draft.opens();
        this.sentOn = draft.on();
        this.sentTo = draft.email() == null
                ? String.join(", ", content.correspondence().to().lines())
                : draft.email();
        this.sentBy = by.name();
        this.recordedAt = now;
        this.asked = total.amount();
        this.currency = total.currency().getCurrencyCode();
        this.payBy = content.payBy();
        this.delayDays = HouseDelays.HOUSE.days(draft.kind(), content.audience());
        this.registeredNumber = draft.registeredNumber();
        this.documentId = document.value();
        this.delivery = Delivery.SENT;
    }

    /** Learns once what became of it. An ordinary letter is only heard of when it comes back. */
    void recordDelivery(Delivery outcome, LocalDate on, LocalDate today) {
        if (delivery != Delivery.SENT) throw new Refusal("letter.delivery-known", reference, delivery);
        if (outcome == Delivery.SENT) throw new Refusal("letter.delivery-none");
        if (means != LetterMeans.REGISTERED && !outcome.missedTheDebtor()) {
            throw new Refusal("letter.not-registered", reference);
        }
        if (on.isBefore(sentOn) || on.isAfter(today)) throw new Refusal("letter.delivery-date", sentOn);
        delivery = outcome;
        presentedOn = on;
    }

    /** Whether it is a formal notice that counts as one: unclaimed and refused do, unknown does not. */
    boolean isNoticeGiven() {
        return kind == LetterKind.FORMAL_NOTICE && delivery.reachedTheDebtor();
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    ClientId clientId() {
        return new ClientId(clientId);
    }

    LetterFacts facts() {
        return new LetterFacts(
                new LetterId(id),
                caseId(),
                reference,
                kind,
                means,
                opens,
                sentOn,
                sentTo,
                new Money(asked, Currency.getInstance(currency)),
                payBy,
                Optional.ofNullable(registeredNumber),
                new DocumentId(documentId),
                delivery,
                Optional.ofNullable(presentedOn),
                sentBy,
                recordedAt);
    }
}
