package app.quittance.debtor;

import java.util.Optional;

/** Who a debtor is and where it can be reached, as the agency knows it, or as one client told of it. */
public record DebtorCard(
        DebtorId id,
        DebtorKind kind,
        String name,
        Optional<String> title,
        Optional<String> forenames,
        Optional<String> siren,
        Optional<String> street,
        Optional<String> postcode,
        Optional<String> city,
        Optional<String> email,
        Optional<String> phone) {

    /** The name as one writes it: "Mme Jeanne Martin", "Bâti Sud SARL". */
    public String fullName() {
        return java.util.stream.Stream.of(title, forenames, Optional.of(name))
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
