package app.quittance.client;

import app.quittance.kernel.ClientId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who a client is, as it stands on letters and petitions.
 *
 * @param capital empty for one that has none: an association, a sole trader
 * @param rcsTown the town of the trade register; empty for one that is in none
 */
public record ClientProfile(
        ClientId id,
        String reference,
        String name,
        String legalForm,
        Optional<BigDecimal> capital,
        String siren,
        String rcsTown,
        String street,
        String postcode,
        String city,
        String representative,
        String representativeCapacity,
        String activity,
        String email,
        String phone,
        String remittanceIban,
        MandateTerms mandate) {}
