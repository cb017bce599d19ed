package app.quittance.dispute;

import app.quittance.kernel.Actor;
import app.quittance.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One thing that was said in a dispute, part of it. It never changes. */
@Entity
@Table(name = "exchange", schema = "dispute")
@SuppressWarnings("UnusedVariable") // the keys are written for the database: foreign key and row-level security
class Exchange {

    @Id
    @Column(name = "exchange_id")
    private UUID id;

    private UUID disputeId;
    private UUID clientId;
    private int number;

    @Enumerated(EnumType.STRING)
    private DisputeSide side;

    private String words;
    private LocalDate saidOn;
    private String saidBy;
    private UUID[] documents;

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Exchange() {}

    Exchange(UUID disputeId, UUID clientId, int number, Said said) {
        this.id = Uuid7.next();
        this.disputeId = disputeId;
        this.clientId = clientId;
        this.number = number;
        this.side = said.side();
        this.words = said.words();
        this.saidOn = said.on();
        this.saidBy = said.by().name();
        this.documents = said.documents().toArray(UUID[]::new);
    }

    ExchangeFacts facts() {
        return new ExchangeFacts(side, words, saidOn, saidBy, List.of(documents));
    }

    /** What is about to be said. */
    record Said(DisputeSide side, String words, List<UUID> documents, LocalDate on, Actor by) {}
}
