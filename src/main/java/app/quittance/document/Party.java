package app.quittance.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A creditor, debtor, claimant or defendant, with what the law wants to read of it (CPC 54 and 57). */
public sealed interface Party {

    String name();

    /** The seat or the home, without the name. */
    AddressBlock address();

    /**
     * A company, association or public body.
     *
     * @param legalForm "SAS", "association", "commune"; empty if not known
     * @param capital as printed, "50 000 €"
     * @param registeredIn the town of the trade register
     * @param representedBy the organ that represents it: "son président en exercice, M. Paul Roux"
     */
    record Company(
            String name,
            String legalForm,
            @Nullable String capital,
            @Nullable String registeredIn,
            @Nullable String siren,
            AddressBlock address,
            @Nullable String representedBy)
            implements Party {}

    /**
     * A natural person, a consumer or a sole trader.
     *
     * @param title "M." or "Mme"; empty if not known
     * @param tradeName the name under which a sole trader works
     */
    record Person(
            String title,
            String surname,
            String forenames,
            @Nullable String profession,
            @Nullable String nationality,
            @Nullable LocalDate bornOn,
            @Nullable String bornIn,
            @Nullable String tradeName,
            @Nullable String siren,
            AddressBlock address)
            implements Party {

        @Override
        public String name() {
            return (title + " " + forenames + " " + surname).strip().replaceAll(" +", " ");
        }
    }
}
