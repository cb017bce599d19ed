package app.quittance.debtor;

/** More became known of proceedings that bind a debtor: their publication, their plan, who receives declarations. */
public record ProceedingsTold(DebtorId debtorId) {}
