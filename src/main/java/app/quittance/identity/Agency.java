package app.quittance.identity;

import app.quittance.kernel.Money;

/** The collection agency itself, as its letters, its pages and the court see it. */
public record Agency(
        String name,
        String legalForm,
        Money capital,
        String registryTown,
        String siren,
        Address address,
        String phone,
        String email,
        Account account,
        Signatory signatory,
        String privacyContact) {

    public record Address(String street, String postcode, String town) {}

    /** The account that holds clients' money and nothing else (article R.124-2): the only one a letter may name. */
    public record Account(String holder, String iban, String bic) {}

    /** Who signs the agency's letters, and in what capacity. */
    public record Signatory(String name, String capacity) {}
}
