package app.quittance.law.courts;

import java.util.Optional;

/** A court by its name of today. */
public record Court(CourtKind kind, String name, Optional<Address> address) {

    public record Address(String street, String postcode, String city) {

        Address printed() {
            return new Address(Court.printed(street), postcode, Court.printed(city));
        }
    }

    public Court(String name) {
        this(CourtKind.ofName(name), name, Optional.empty());
    }

    /** The same court as French prints it: lists of courts write a straight apostrophe. */
    Court printed() {
        return new Court(kind, printed(name), address.map(Address::printed));
    }

    /** A court's name as French prints it. */
    public static String printed(String name) {
        return name.replace('\'', '’');
    }

    /** The judge of protection litigation who sits here. */
    Court asProtectionJudge() {
        return new Court(CourtKind.JCP, name + " (juge des contentieux de la protection)", address);
    }
}
