package app.quittance.document;

import java.time.LocalDate;

/** A paper of a court matter: it speaks to whom the matter speaks, and bears its date. */
public sealed interface CourtPaper extends DocumentContent
        permits CoverSheet,
                Petition,
                PaymentOrder,
                SpecialPower,
                ExhibitSchedule,
                TransmissionFile,
                ClaimDeclaration,
                DeclarationPower {

    CourtMatter matter();

    @Override
    default Audience audience() {
        return matter().audience();
    }

    @Override
    default LocalDate writtenOn() {
        return matter().writtenOn();
    }
}
