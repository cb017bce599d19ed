package app.quittance.debtor;

/** It was a mistake to say that two debtors are one: what bound the one alone no longer binds the other. */
public record DebtorsParted(DebtorId debtorId, DebtorId otherId) {}
