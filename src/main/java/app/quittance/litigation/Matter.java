package app.quittance.litigation;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The procedure of one case before a court: what was filed, ordered and served, each on its date and in its order. */
@AggregateRoot
@Entity
@Table(name = "matter", schema = "litigation")
class Matter {

    @Id
    @Column(name = "matter_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID caseId;
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private MatterStatus status;

    private LocalDate openedOn;
    private @Nullable String court;
    private @Nullable String courtKind;
    private @Nullable BigDecimal askedPrincipal;
    private @Nullable BigDecimal askedInterest;
    private @Nullable BigDecimal askedAccessories;
    private @Nullable BigDecimal grantedPrincipal;
    private @Nullable BigDecimal grantedInterest;
    private @Nullable BigDecimal grantedAccessories;
    private @Nullable LocalDate partialAcceptedOn;
    private @Nullable LocalDate filedOn;
    private @Nullable LocalDate orderedOn;
    private @Nullable LocalDate servedOn;
    private @Nullable Boolean inPerson;
    private @Nullable LocalDate firstActOn;
    private @Nullable LocalDate opposedOn;
    private @Nullable LocalDate oppositionToldOn;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID packetId;

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    @SuppressWarnings("NullAway.Init")
    Matter(CaseFacts facts, LocalDate on) {
        this.id = Uuid7.next();
        this.caseId = facts.id().value();
        this.clientId = facts.clientId().value();
        this.status = MatterStatus.PREPARING;
        this.openedOn = on;
    }

    /** The packet as it was assembled last; a new one replaces it until it is filed. */
    void assembled(UUID packet, CourtSums asked, String courtName, String kind) {
        require(status == MatterStatus.PREPARING, "matter.already-filed");
        packetId = packet;
        askedPrincipal = asked.principal().amount();
        askedInterest = asked.interest().amount();
        askedAccessories = asked.accessories().amount();
        court = courtName;
        courtKind = kind;
    }

    void filed(LocalDate on) {
        require(packetId != null, "matter.no-packet");
        become(MatterStatus.FILED);
        filedOn = on;
    }

    /** The judge allowed all or part of what was asked (CPC 1409). */
    void ordered(LocalDate on, CourtSums sums) {
        require(filedOn != null && !on.isBefore(filedOn), "matter.date-order");
        become(MatterStatus.ORDERED);
        orderedOn = on;
        grant(sums);
    }

    private void grant(CourtSums sums) {
        boolean within = facts().asked().filter(sums::isWithin).isPresent();
        require(within && sums.total().isPositive(), "matter.granted-amount");
        grantedPrincipal = sums.principal().amount();
        grantedInterest = sums.interest().amount();
        grantedAccessories = sums.accessories().amount();
    }

    /** The creditor takes a part for the whole, or does not serve the order and keeps the ordinary way (CPC 1409). */
    void acceptPartial(LocalDate on) {
        require(status == MatterStatus.ORDERED && facts().isPartialToAccept(), "matter.nothing-partial");
        partialAcceptedOn = on;
    }

    void declinePartial(LocalDate on) {
        require(status == MatterStatus.ORDERED && facts().isPartialToAccept(), "matter.nothing-partial");
        lapsed(on);
    }

    void refused(LocalDate on) {
        require(filedOn != null && !on.isBefore(filedOn), "matter.date-order");
        become(MatterStatus.REFUSED);
        endedOn = on;
    }

    void served(LocalDate on, boolean toThePerson, LocalDate lastDay) {
        require(orderedOn != null && !on.isBefore(orderedOn), "matter.date-order");
        require(!on.isAfter(lastDay), "matter.served-too-late");
        require(!facts().isPartialToAccept(), "matter.partial-not-accepted");
        become(MatterStatus.SERVED);
        servedOn = on;
        inPerson = toThePerson;
    }

    /** The first act served in person or the first seizure, where the order itself was not (CPC 1416). */
    void firstAct(LocalDate on) {
        require(Boolean.FALSE.equals(inPerson), "matter.served-in-person");
        require(firstActOn == null, "matter.first-act-known");
        require(servedOn != null && !on.isBefore(servedOn), "matter.date-order");
        firstActOn = on;
    }

    /** Nobody served the order in time (CPC 1411). */
    void lapsed(LocalDate on) {
        become(MatterStatus.LAPSED);
        endedOn = on;
    }

    /** Also of a title, where the order was not served in person (CPC 1416). */
    void opposed(LocalDate on) {
        require(servedOn != null && !on.isBefore(servedOn), "matter.date-order");
        require(status == MatterStatus.SERVED || Boolean.FALSE.equals(inPerson), "matter.served-in-person-title");
        become(MatterStatus.OPPOSED);
        opposedOn = on;
        endedOn = null;
    }

    /** The registry told the creditor of the opposition. */
    void oppositionTold(LocalDate on) {
        require(status == MatterStatus.OPPOSED || status == MatterStatus.HEARING, "matter.not-opposed");
        require(opposedOn != null && !on.isBefore(opposedOn), "matter.date-order");
        oppositionToldOn = on;
    }

    /** A day before the judge was fixed; another one changes nothing here. */
    void calledToHearing() {
        if (status != MatterStatus.HEARING) become(MatterStatus.HEARING);
    }

    void inEnforcement() {
        become(MatterStatus.IN_ENFORCEMENT);
    }

    /** A date that was entered wrongly; those around it stay in their order. */
    void correct(MatterDate date, LocalDate on) {
        require(date.of(facts()).isPresent(), "matter.date-unknown");
        switch (date) {
            case FILED -> filedOn = on;
            case ORDERED -> orderedOn = on;
            case SERVED -> servedOn = on;
            case FIRST_ACT -> firstActOn = on;
            case OPPOSED -> opposedOn = on;
            case OPPOSITION_TOLD -> oppositionToldOn = on;
        }
        require(MatterDate.inOrder(facts()), "matter.date-order");
    }

    /** The judgment on an opposition takes the place of the order, and may grant otherwise (CPC 1420). */
    void judged(CourtSums sums) {
        require(status == MatterStatus.OPPOSED || status == MatterStatus.HEARING, "matter.not-opposed");
        grant(sums);
    }

    void enforceable(LocalDate on) {
        become(MatterStatus.ENFORCEABLE);
        endedOn = on;
    }

    /** A refused or lapsed matter may be prepared again. */
    void prepareAgain() {
        become(MatterStatus.PREPARING);
        packetId = null;
        court = null;
        courtKind = null;
        filedOn = null;
        orderedOn = null;
        servedOn = null;
        inPerson = null;
        firstActOn = null;
        opposedOn = null;
        oppositionToldOn = null;
        endedOn = null;
        grantedPrincipal = null;
        grantedInterest = null;
        grantedAccessories = null;
        partialAcceptedOn = null;
    }

    MatterFacts facts() {
        return new MatterFacts(
                id,
                new CaseId(caseId),
                new ClientId(clientId),
                status,
                openedOn,
                Optional.ofNullable(court),
                Optional.ofNullable(courtKind),
                sums(askedPrincipal, askedInterest, askedAccessories),
                sums(grantedPrincipal, grantedInterest, grantedAccessories),
                Optional.ofNullable(partialAcceptedOn),
                Optional.ofNullable(filedOn),
                Optional.ofNullable(orderedOn),
                Optional.ofNullable(servedOn),
                Optional.ofNullable(inPerson),
                Optional.ofNullable(firstActOn),
                Optional.ofNullable(opposedOn),
                Optional.ofNullable(oppositionToldOn),
                Optional.ofNullable(endedOn),
                Optional.ofNullable(packetId));
    }

    private static Optional<CourtSums> sums(
            @Nullable BigDecimal principal, @Nullable BigDecimal interest, @Nullable BigDecimal accessories) {
        if (principal == null || interest == null || accessories == null) return Optional.empty();
        return Optional.of(new CourtSums(Money.euros(principal), Money.euros(interest), Money.euros(accessories)));
    }

    private void become(MatterStatus next) {
        if (!status.next().contains(next)) throw new Refusal("matter.transition", status, next);
        status = next;
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) throw new Refusal(refusal);
    }
}
