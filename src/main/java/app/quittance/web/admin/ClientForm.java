package app.quittance.web.admin;

import app.quittance.client.ClientProfile;
import app.quittance.client.MandateCover;
import app.quittance.client.MandateTerms;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.web.Format;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client and its mandate, as they are typed.
 *
 * @param id chosen when the form is shown: sent twice, it registers one client
 */
record ClientForm(
        UUID id,
        @Nullable String reference,
        @Nullable String name,
        @Nullable String legalForm,
        @Nullable String capital,
        @Nullable String siren,
        @Nullable String rcsTown,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String representative,
        @Nullable String representativeCapacity,
        @Nullable String activity,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String iban,
        @Nullable String signedOn,
        @Nullable String paymentTermsDays,
        @Nullable String contractRatePercent,
        @Nullable String commissionPercent,
        @Nullable Boolean businessOnly,
        @Nullable String leastClaim) {

    /** The most that C. com. L.441-10 allows between businesses. */
    private static final int LONGEST_TERMS_DAYS = 60;

    /** The terms of C. com. L.441-10 where the parties said nothing. */
    private static final String USUAL_TERMS_DAYS = "30";

    static ClientForm blank(ClientId id, String reference) {
        return new ClientForm(
                id.value(),
                reference,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                USUAL_TERMS_DAYS,
                null,
                null,
                false,
                null);
    }

    /** A client that is there, to be changed; of its mandate only what it covers, which a later agreement may widen. */
    static ClientForm of(ClientProfile client, Format format) {
        MandateCover cover = client.mandate().cover();
        return new ClientForm(
                client.id().value(),
                client.reference(),
                client.name(),
                client.legalForm(),
                client.capital().map(TypedFields::write).orElse(null),
                format.siren(client.siren()),
                client.rcsTown(),
                client.street(),
                client.postcode(),
                client.city(),
                client.representative(),
                client.representativeCapacity(),
                client.activity(),
                client.email(),
                client.phone(),
                format.iban(client.remittanceIban()),
                null,
                null,
                null,
                null,
                !cover.consumers(),
                cover.leastClaim().map(Money::amount).map(TypedFields::write).orElse(null));
    }

    ClientProfile read(TypedFields typed, LocalDate today) {
        return identity(
                typed,
                new ClientId(id),
                typed.reference("reference"),
                new MandateTerms(
                        typed.past("signedOn", today),
                        typed.whole("paymentTermsDays", LONGEST_TERMS_DAYS),
                        typed.maybePercent("contractRatePercent", 3),
                        typed.percent("commissionPercent", 2),
                        cover(typed)));
    }

    private MandateCover cover(TypedFields typed) {
        return new MandateCover(
                !Boolean.TRUE.equals(businessOnly),
                typed.maybeAmount("leastClaim").map(Money::euros));
    }

    /** Who the client shall be from now on. */
    ClientProfile change(ClientProfile client, TypedFields typed) {
        return identity(typed, client.id(), client.reference(), client.mandate().covering(cover(typed)));
    }

    private static ClientProfile identity(TypedFields typed, ClientId id, String reference, MandateTerms mandate) {
        return new ClientProfile(
                id,
                reference,
                typed.text("name"),
                typed.text("legalForm"),
                typed.maybeAmount("capital"),
                typed.siren("siren"),
                typed.maybe("rcsTown"),
                typed.text("street"),
                typed.postcode("postcode"),
                typed.text("city"),
                typed.text("representative"),
                typed.text("representativeCapacity"),
                typed.text("activity"),
                typed.email("email"),
                typed.phone("phone"),
                typed.iban("iban"),
                mandate);
    }
}
