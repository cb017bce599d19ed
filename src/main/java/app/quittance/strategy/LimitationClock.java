package app.quittance.strategy;

import app.quittance.debtor.DebtorKind;
import app.quittance.law.limitation.ClaimKind;
import app.quittance.law.limitation.Limitation;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;

/** Until when the oldest claim of a case can be brought before a court, where nothing has interrupted the time. */
record LimitationClock(Rulebook rulebook) {

    LocalDate lastDay(DebtorKind kind, LocalDate dueOn) {
        ClaimKind claim = kind == DebtorKind.CONSUMER ? ClaimKind.B2C : ClaimKind.B2B;
        return Limitation.of(claim, dueOn, List.of(), rulebook).deadline();
    }
}
