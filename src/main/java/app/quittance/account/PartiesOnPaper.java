package app.quittance.account;

import app.quittance.casefile.CaseFacts;
import app.quittance.client.ClientProfile;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.document.AddressBlock;
import app.quittance.document.Audience;
import app.quittance.document.Letterhead;
import app.quittance.document.Party;
import app.quittance.identity.Agency;
import app.quittance.identity.People;
import app.quittance.identity.PersonId;
import app.quittance.kernel.Money;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agency, a creditor and a debtor as paper names them. */
public final class PartiesOnPaper {

    private PartiesOnPaper() {}

    /** To whom a text speaks. Civil bodies read the text for business. */
    public static Audience audience(DebtorKind kind) {
        return switch (kind) {
            case CONSUMER -> Audience.CONSUMER;
            case PUBLIC_BODY -> Audience.PUBLIC_BODY;
            case SOLE_TRADER, COMPANY, CIVIL_COMPANY, ASSOCIATION, CO_OWNERSHIP -> Audience.BUSINESS;
        };
    }

    public static Letterhead letterhead(Agency agency) {
        Agency.Address seat = agency.address();
        return new Letterhead(
                agency.name(),
                agency.legalForm(),
                capital(agency.capital()),
                agency.registryTown(),
                agency.siren(),
                AddressBlock.of(seat.street(), seat.postcode() + " " + seat.town()),
                agency.phone(),
                agency.email(),
                null,
                agency.privacyContact());
    }

    public static Party creditor(ClientProfile client) {
        return creditor(client, null);
    }

    /**
     * As above, with who represents it.
     *
     * @param representedBy null where the paper need not say so
     */
    public static Party creditor(ClientProfile client, @Nullable String representedBy) {
        return new Party.Company(
                client.name(),
                client.legalForm(),
                client.capital().map(Money::euros).map(PartiesOnPaper::capital).orElse(null),
                client.rcsTown().isEmpty() ? null : client.rcsTown(),
                client.siren(),
                AddressBlock.of(client.street(), client.postcode() + " " + client.city()),
                representedBy);
    }

    public static Party debtor(DebtorCard debtor) {
        return debtor(debtor, address(debtor));
    }

    public static Party debtor(DebtorCard debtor, AddressBlock address) {
        String siren = debtor.siren().orElse(null);
        if (!debtor.kind().isNaturalPerson()) {
            return new Party.Company(debtor.name(), "", null, null, siren, address, null);
        }
        return new Party.Person(
                debtor.title().orElse(""),
                debtor.name(),
                debtor.forenames().orElse(""),
                null,
                null,
                null,
                null,
                null,
                siren,
                address);
    }

    /** "Madame", "Monsieur", or both where nobody told. */
    public static String salutation(DebtorCard debtor) {
        String title = debtor.kind().isNaturalPerson() ? debtor.title().orElse("") : "";
        return switch (title) {
            case "M.", "M", "Monsieur" -> "Monsieur";
            case "Mme", "Madame" -> "Madame";
            default -> "Madame, Monsieur";
        };
    }

    private static AddressBlock address(DebtorCard debtor) {
        String town = (debtor.postcode().orElse("") + " " + debtor.city().orElse("")).strip();
        var known = Stream.of(debtor.street().orElse(""), town)
                .filter(line -> !line.isBlank())
                .toList();
        return known.isEmpty() ? AddressBlock.of("adresse inconnue") : new AddressBlock(known);
    }

    /** "50 000 €": the cents of a capital are printed only where there are any. */
    public static String capital(Money capital) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
        format.setCurrency(capital.currency());
        boolean round = capital.amount().stripTrailingZeros().scale() <= 0;
        format.setMaximumFractionDigits(round ? 0 : 2);
        return format.format(capital.amount());
    }

    /** Who works the case; before anybody does, who signs for the agency. */
    public static String handler(CaseFacts file, People people, Agency agency) {
        return file.assignedTo()
                .map(collector -> people.get(new PersonId(collector)).name())
                .orElse(agency.signatory().name());
    }
}
