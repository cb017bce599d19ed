package app.quittance.debtor;

/** A person said that two debtors are one: what binds the one binds the other from now on. */
public record DebtorsJoined(DebtorId debtorId, DebtorId otherId) {}
