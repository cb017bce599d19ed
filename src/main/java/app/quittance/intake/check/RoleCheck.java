package app.quittance.intake.check;

import app.quittance.casefile.PartyRole;
import app.quittance.intake.reading.Column;
import app.quittance.intake.reading.Headers;
import java.util.Map;
import java.util.Optional;

/** Whether a row names the debtor of an invoice, or somebody who owes it as well. */
final class RoleCheck {

    private static final Map<String, Optional<PartyRole>> WORDS = Map.ofEntries(
            Map.entry("", Optional.empty()),
            Map.entry("debiteur", Optional.empty()),
            Map.entry("debiteurprincipal", Optional.empty()),
            Map.entry("principal", Optional.empty()),
            Map.entry("debtor", Optional.empty()),
            Map.entry("codebiteur", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("codebiteursolidaire", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("cotitulaire", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("coemprunteur", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("colocataire", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("codebtor", Optional.of(PartyRole.CO_DEBTOR)),
            Map.entry("caution", Optional.of(PartyRole.GUARANTOR)),
            Map.entry("cautionsolidaire", Optional.of(PartyRole.GUARANTOR)),
            Map.entry("garant", Optional.of(PartyRole.GUARANTOR)),
            Map.entry("guarantor", Optional.of(PartyRole.GUARANTOR)),
            Map.entry("surety", Optional.of(PartyRole.GUARANTOR)));

    private RoleCheck() {}

    /** Empty: the row names the debtor, or its role cannot be read, which is then refused. */
    static Optional<PartyRole> read(RowFindings row) {
        String text = row.text(Column.DEBTOR_ROLE);
        if (text == null) return Optional.empty();
        Optional<PartyRole> role = WORDS.get(Headers.key(text).replaceAll("[^a-z]", ""));
        if (role != null) return role;
        row.refuse(Column.DEBTOR_ROLE, "role.unknown");
        return Optional.empty();
    }
}
