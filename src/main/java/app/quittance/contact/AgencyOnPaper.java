package app.quittance.contact;

import app.quittance.document.AddressBlock;
import app.quittance.document.Letterhead;
import app.quittance.identity.Agency;

/** The agency as its paper names it, on letters and on what goes to court. */
public final class AgencyOnPaper {

    private AgencyOnPaper() {}

    public static Letterhead letterhead(Agency agency) {
        Agency.Address seat = agency.address();
        return new Letterhead(
                agency.name(),
                agency.legalForm(),
                DebtOnPaper.capital(agency.capital()),
                agency.registryTown(),
                agency.siren(),
                AddressBlock.of(seat.street(), seat.postcode() + " " + seat.town()),
                agency.phone(),
                agency.email(),
                null,
                agency.privacyContact());
    }
}
