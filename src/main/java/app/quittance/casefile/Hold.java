package app.quittance.casefile;

import app.quittance.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rest laid on a case, part of it. */
@Entity
@Table(name = "hold", schema = "casefile")
@SuppressWarnings("UnusedVariable") // the keys are written for the database: foreign key and row-level security
class Hold {

    @Id
    @Column(name = "hold_id")
    private UUID id;

    private UUID caseId;
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private LocalDate since;
    private @Nullable LocalDate releasedOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String note;

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(UUID caseId, UUID clientId, HoldReason reason, LocalDate since, @Nullable String note) {
        this.id = Uuid7.next();
        this.caseId = caseId;
        this.clientId = clientId;
        this.reason = reason;
        this.since = since;
        this.note = note;
    }

    /** Lets it end by itself: this day is the first without it. */
    Hold until(LocalDate end) {
        this.endsOn = end;
        return this;
    }

    boolean hasEndedBy(LocalDate day) {
        return isActive() && endsOn != null && !endsOn.isAfter(day);
    }

    void end() {
        releasedOn = endsOn;
    }

    /** Takes it back as a mistake: it lasted no day, so that nothing rests on it. */
    void undo() {
        releasedOn = since;
    }

    HoldReason reason() {
        return reason;
    }

    boolean isActive() {
        return releasedOn == null;
    }

    void release(LocalDate on) {
        releasedOn = on;
    }

    HoldFacts facts() {
        return new HoldFacts(reason, since, Optional.ofNullable(endsOn), Optional.ofNullable(note));
    }
}
