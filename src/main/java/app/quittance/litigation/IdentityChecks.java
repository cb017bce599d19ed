package app.quittance.litigation;

import app.quittance.client.ClientProfile;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Siren;
import app.quittance.litigation.Finding.Check;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a petition can name its parties: the claimant with form, seat and the organ that represents it (CPC 54, 3°, on pain
 * of nullity), the debtor by name and home or seat (CPC 57).
 */
@Component
class IdentityChecks {

    private static final String CLAIMANT = "CPC art. 54, 3°";
    private static final String DEBTOR = "CPC art. 54, 57";

    private final Clients clients;

    IdentityChecks(Clients clients) {
        this.clients = clients;
    }

    Finding ofClaimant(ClientId client) {
        return missing(clients.get(client))
                .map(part -> Finding.forbidden(Check.CLAIMANT_IDENTITY, CLAIMANT, part))
                .orElse(Finding.met(Check.CLAIMANT_IDENTITY, CLAIMANT));
    }

    Finding ofDebtor(DebtorCard debtor) {
        if (Stream.of(debtor.street(), debtor.postcode(), debtor.city()).anyMatch(Optional::isEmpty)) {
            return Finding.forbidden(Check.DEBTOR_IDENTITY, DEBTOR, IdentityPart.ADDRESS);
        }
        if (debtor.kind().isNaturalPerson() && debtor.forenames().isEmpty()) {
            return Finding.forbidden(Check.DEBTOR_IDENTITY, DEBTOR, IdentityPart.FORENAMES);
        }
        // Without its number a company may be taken for another: worth a look, no ground of nullity.
        return debtor.kind() == DebtorKind.COMPANY && debtor.siren().isEmpty()
                ? Finding.warned(Check.DEBTOR_IDENTITY, DEBTOR, IdentityPart.SIREN)
                : Finding.met(Check.DEBTOR_IDENTITY, DEBTOR);
    }

    static Optional<IdentityPart> missing(ClientProfile client) {
        if (client.legalForm().isBlank()) return Optional.of(IdentityPart.LEGAL_FORM);
        if (Stream.of(client.street(), client.postcode(), client.city()).anyMatch(String::isBlank)) {
            return Optional.of(IdentityPart.SEAT);
        }
        if (client.representative().isBlank() || client.representativeCapacity().isBlank()) {
            return Optional.of(IdentityPart.REPRESENTATIVE);
        }
        return Siren.read(client.siren()).isEmpty() ? Optional.of(IdentityPart.SIREN) : Optional.empty();
    }

    /** What a petition says of a party. */
    enum IdentityPart {
        ADDRESS,
        FORENAMES,
        LEGAL_FORM,
        SEAT,
        REPRESENTATIVE,
        SIREN
    }
}
