package app.quittance.document.filling;

import app.quittance.document.Party;
import app.quittance.document.words.French;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a party is named in full: what CPC 54 and 57 want of a claimant or defendant, in one sentence. */
final class Parties {

    private Parties() {}

    /** All but the name: "SAS au capital de 50 000 €, immatriculée au RCS de Lyon sous le n° 123 456 789, dont le siège est …". */
    static String identity(Party party) {
        return switch (party) {
            case Party.Company company -> company(company, company.representedBy());
            case Party.Person person -> person(person);
        };
    }

    /** The same without who represents a company, where it is that person who speaks. */
    static String identityAlone(Party party) {
        return party instanceof Party.Company company ? company(company, null) : identity(party);
    }

    /** Seat or home, on one line. */
    static String address(Party party) {
        return String.join(", ", party.address().lines());
    }

    private static String company(Party.Company company, @Nullable String representedBy) {
        var parts = new ArrayList<String>();
        String form = company.legalForm();
        if (company.capital() != null) form = (form + " au capital de " + company.capital()).strip();
        add(parts, form);
        if (company.siren() != null) add(parts, number(company.registeredIn(), company.siren()));
        parts.add("dont le siège est " + address(company));
        if (representedBy != null) parts.add("représentée par " + representedBy);
        return String.join(", ", parts);
    }

    private static String person(Party.Person person) {
        var parts = new ArrayList<String>();
        add(parts, person.profession());
        if (person.tradeName() != null) parts.add("exerçant sous l’enseigne " + person.tradeName());
        if (person.siren() != null) parts.add(number(null, person.siren()));
        if (person.bornOn() != null) {
            String place = person.bornIn() == null ? "" : " à " + person.bornIn();
            parts.add(born(person) + " le " + French.date(person.bornOn()) + place);
        }
        if (person.nationality() != null) parts.add("de nationalité " + person.nationality());
        parts.add("demeurant " + address(person));
        return String.join(", ", parts);
    }

    private static String born(Party.Person person) {
        return switch (person.title()) {
            case "M." -> "né";
            case "Mme" -> "née";
            default -> "né(e)";
        };
    }

    private static String number(@Nullable String register, String siren) {
        String number = French.siren(siren);
        return register == null ? "SIREN " + number : "immatriculée au RCS de " + register + " sous le n° " + number;
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) parts.add(part);
    }
}
