package app.quittance.document;

import org.jspecify.annotations.Nullable;

/**
 * The agency as its paper names it (C. com. R.123-237 and R.123-238: form, capital, register and town, number, seat). Its
 * crest, if any, is text: nothing may recall a court or an administration (C. pén. 433-13).
 *
 * @param capital as printed, "50 000 €"
 * @param registeredIn the town of its register, "Lyon"
 * @param siren nine digits
 * @param privacyContact where data rights are exercised: a postal or an e-mail address
 */
public record Letterhead(
        String name,
        String legalForm,
        String capital,
        String registeredIn,
        String siren,
        AddressBlock address,
        String phone,
        String email,
        @Nullable String website,
        String privacyContact) {}
