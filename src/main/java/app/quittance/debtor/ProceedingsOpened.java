package app.quittance.debtor;

import java.time.LocalDate;

/** A debtor entered proceedings: its cases must be held from the opening date. */
public record ProceedingsOpened(DebtorId debtorId, ProceedingsKind kind, LocalDate openedOn) {}
