package app.quittance.litigation;

import app.quittance.debtor.DebtorId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An official notice that may concern a debtor, and is a person's to read.
 *
 * @param debtor whom it may concern
 * @param debtorName as the agency knows it
 * @param party as the notice names it
 * @param nature the judgment: "Jugement de clôture pour insuffisance d’actif"
 * @param bornOn of whom the notice names, for a consumer
 * @param maySettle whether it is a match to confirm or reject; else it is only to be read
 */
public record OfficialNotice(
        UUID id,
        String reference,
        LocalDate publishedOn,
        DebtorId debtor,
        String debtorName,
        String party,
        String court,
        String nature,
        String wording,
        String department,
        Optional<LocalDate> bornOn,
        boolean maySettle) {}
