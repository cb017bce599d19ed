package app.quittance.web.admin;

import app.quittance.identity.Agency;
import app.quittance.kernel.Money;
import app.quittance.web.Format;
import org.jspecify.annotations.Nullable;

/** The agency's identity as it is typed. */
record AgencyForm(
        @Nullable String name,
        @Nullable String legalForm,
        @Nullable String capital,
        @Nullable String registryTown,
        @Nullable String siren,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String accountHolder,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String signatory,
        @Nullable String signatoryCapacity,
        @Nullable String privacyContact) {

    static final AgencyForm EMPTY = new AgencyForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static AgencyForm of(Agency agency, Format format) {
        return new AgencyForm(
                agency.name(),
                agency.legalForm(),
                TypedFields.write(agency.capital().amount()),
                agency.registryTown(),
                format.siren(agency.siren()),
                agency.address().street(),
                agency.address().postcode(),
                agency.address().town(),
                agency.phone(),
                agency.email(),
                agency.account().holder(),
                format.iban(agency.account().iban()),
                agency.account().bic(),
                agency.signatory().name(),
                agency.signatory().capacity(),
                agency.privacyContact());
    }

    static Agency read(TypedFields typed) {
        return new Agency(
                typed.text("name"),
                typed.text("legalForm"),
                Money.euros(typed.amount("capital")),
                typed.text("registryTown"),
                typed.siren("siren"),
                new Agency.Address(typed.text("street"), typed.postcode("postcode"), typed.text("town")),
                typed.phone("phone"),
                typed.email("email"),
                new Agency.Account(typed.text("accountHolder"), typed.iban("iban"), typed.bic("bic")),
                new Agency.Signatory(typed.text("signatory"), typed.text("signatoryCapacity")),
                typed.text("privacyContact"));
    }
}
