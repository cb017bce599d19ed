package app.quittance.litigation;

import app.quittance.account.PartiesOnPaper;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.document.AddressBlock;
import app.quittance.document.Court;
import app.quittance.document.Party;
import app.quittance.law.courts.CourtKind;

/** The parties and the court as a petition must name them (CPC 54, 57). */
final class PaperParties {

    /** Stands where somebody else will name the court. */
    static final Court COURT_TO_BE_NAMED =
            new Court("Juridiction à désigner", "la juridiction à désigner", AddressBlock.of("Greffe"));

    private PaperParties() {}

    /** A company with its form, seat and the organ that represents it. */
    static Party claimant(ClientProfile client) {
        return PartiesOnPaper.creditor(client, client.representative() + ", " + client.representativeCapacity());
    }

    /** Surname, forenames and home of a person; name and seat of a company. */
    static Party defendant(DebtorCard debtor) {
        AddressBlock address = AddressBlock.of(
                debtor.street().orElseThrow(),
                debtor.postcode().orElseThrow() + " " + debtor.city().orElseThrow());
        return PartiesOnPaper.debtor(debtor, address);
    }

    static Court court(app.quittance.law.courts.Court court) {
        AddressBlock address = court.address()
                .map(found -> AddressBlock.of("Greffe", found.street(), found.postcode() + " " + found.city()))
                .orElse(AddressBlock.of("Greffe du " + lowerFirst(court.name())));
        return new Court(court.name(), judge(court), address);
    }

    private static String judge(app.quittance.law.courts.Court court) {
        return court.kind() == CourtKind.JCP
                ? "Monsieur ou Madame le juge des contentieux de la protection"
                : "Monsieur ou Madame le président du " + lowerFirst(court.name());
    }

    /** "le tribunal de commerce de Lyon" */
    static String named(String court) {
        return court.startsWith("Tribunal") ? "le " + lowerFirst(court) : court;
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
