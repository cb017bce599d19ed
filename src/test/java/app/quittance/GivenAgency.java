package app.quittance;

import app.quittance.identity.Agency;
import app.quittance.identity.AgencyProfile;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Money;
import app.quittance.kernel.Siren;
import org.springframework.boot.test.context.TestComponent;

/** The agency of the tests, as its letters name it. */
@TestComponent
public class GivenAgency {

    public static final Agency RAVEL = new Agency(
            "Ravel & Associés",
            "SAS",
            Money.euros("150000.00"),
            "Lyon",
            "912345675",
            new Agency.Address("18 quai de la Tourette", "69001", "Lyon"),
            "04 65 71 00 20",
            "contact@ravel-associes.example",
            new Agency.Account("Ravel & Associés – compte de tiers", "FR7630006000011234567890189", "AGRIFRPP"),
            new Agency.Signatory("Claire Vasseur", "chargée de recouvrement"),
            "donnees@ravel-associes.example");

    private final AgencyProfile profile;

    GivenAgency(AgencyProfile profile) {
        if (Siren.read(RAVEL.siren()).isEmpty()) throw new IllegalArgumentException("Not a SIREN: " + RAVEL.siren());
        this.profile = profile;
    }

    /** Gives the agency its identity, without which it writes no letter. */
    public void exists() {
        DataScope.AGENCY.run(() -> profile.save(RAVEL, GivenCases.SOMEONE));
    }
}
