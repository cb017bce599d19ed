package app.quittance.law.courts;

import java.util.Optional;

/** A court by its name of today. */
public record Court(CourtKind kind, String name, Optional<Address> address) {

    public record Address(String street, String postcode, String city) {}

    public Court(String name) {
        this(CourtKind.ofName(name), name, Optional.empty());
    }

    /** The judge of protection litigation who sits here. */
    Court asProtectionJudge() {
        return new Court(CourtKind.JCP, name + " (juge des contentieux de la protection)", address);
    }
}
