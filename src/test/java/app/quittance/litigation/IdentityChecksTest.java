package app.quittance.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.Placement;
import app.quittance.client.ClientProfile;
import app.quittance.litigation.IdentityChecks.IdentityPart;
import org.junit.jupiter.api.Test;

/** What article 54 wants of a claimant that is a legal person. */
class IdentityChecksTest {

    @Test
    void a_claimant_with_form_seat_and_representative_is_named_as_the_law_wants() {
        assertThat(IdentityChecks.missing(Placement.client())).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(IdentityChecks.missing(claimant("", "1, rue du Test", "Mme Claire Essai")))
                .contains(IdentityPart.LEGAL_FORM);
        assertThat(IdentityChecks.missing(claimant("SAS", " ", "Mme Claire Essai")))
                .contains(IdentityPart.SEAT);
        assertThat(IdentityChecks.missing(claimant("SAS", "1, rue du Test", "")))
                .contains(IdentityPart.REPRESENTATIVE);
    }

    private static ClientProfile claimant(String form, String street, String representative) {
        ClientProfile whole = Placement.client();
        return new ClientProfile(
                whole.id(),
                whole.reference(),
                whole.name(),
                form,
                whole.capital(),
                whole.siren(),
                whole.rcsTown(),
                street,
                whole.postcode(),
                whole.city(),
                representative,
                whole.representativeCapacity(),
                whole.activity(),
                whole.email(),
                whole.phone(),
                whole.remittanceIban(),
                whole.mandate());
    }
}
