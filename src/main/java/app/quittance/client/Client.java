package app.quittance.client;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A creditor under mandate. What it may see is decided elsewhere; here stands who it is and what was agreed. */
@AggregateRoot
@Entity
@Table(name = "client", schema = "client")
class Client {

    @Id
    @Column(name = "client_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private String reference;
    private String name;
    private String legalForm;
    private @Nullable BigDecimal capital;
    private String siren;
    private String rcsTown;
    private String street;
    private String postcode;
    private String city;
    private String representative;
    private String representativeCapacity;
    private String activity;
    private String email;
    private String phone;
    private String remittanceIban;
    private LocalDate mandateSignedOn;
    private int paymentTermsDays;
    private @Nullable BigDecimal contractRatePercent;
    private BigDecimal commissionPercent;
    private boolean mandateCoversConsumers;
    private @Nullable BigDecimal mandateLeastClaim;

    /** For Hibernate. Stays empty: it runs at every load. */
    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    @SuppressWarnings("NullAway.Init") // identify sets what the constructor does not
    Client(ClientProfile profile) {
        this.id = profile.id().value();
        this.reference = profile.reference();
        identify(profile);
        this.mandateSignedOn = profile.mandate().signedOn();
        this.paymentTermsDays = profile.mandate().paymentTermsDays();
        this.contractRatePercent = profile.mandate().contractRatePercent().orElse(null);
        this.commissionPercent = profile.mandate().commissionPercent();
    }

    /** Takes over who the client is and what its mandate covers; its key, its reference and the terms it signed stand. */
    void identify(ClientProfile profile) {
        this.name = profile.name();
        this.legalForm = profile.legalForm();
        this.capital = profile.capital().orElse(null);
        this.siren = profile.siren();
        this.rcsTown = profile.rcsTown();
        this.street = profile.street();
        this.postcode = profile.postcode();
        this.city = profile.city();
        this.representative = profile.representative();
        this.representativeCapacity = profile.representativeCapacity();
        this.activity = profile.activity();
        this.email = profile.email();
        this.phone = profile.phone();
        this.remittanceIban = profile.remittanceIban();
        MandateCover cover = profile.mandate().cover();
        this.mandateCoversConsumers = cover.consumers();
        this.mandateLeastClaim = cover.leastClaim().map(Money::amount).orElse(null);
    }

    ClientProfile profile() {
        return new ClientProfile(
                new ClientId(id),
                reference,
                name,
                legalForm,
                Optional.ofNullable(capital),
                siren,
                rcsTown,
                street,
                postcode,
                city,
                representative,
                representativeCapacity,
                activity,
                email,
                phone,
                remittanceIban,
                new MandateTerms(
                        mandateSignedOn,
                        paymentTermsDays,
                        Optional.ofNullable(contractRatePercent),
                        commissionPercent,
                        new MandateCover(
                                mandateCoversConsumers,
                                Optional.ofNullable(mandateLeastClaim).map(Money::euros))));
    }
}
