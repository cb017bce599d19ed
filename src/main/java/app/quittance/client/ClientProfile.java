package app.quittance.client;

import app.quittance.kernel.ClientId;
import java.math.BigDecimal;

/** Who a client is, as it stands on letters and petitions. */
public record ClientProfile(
        ClientId id,
        String reference,
        String name,
        String legalForm,
        BigDecimal capital,
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
