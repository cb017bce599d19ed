package app.quittance.debtor;

import java.util.UUID;

/** Names a debtor, one for the whole agency whatever the clients it owes. */
public record DebtorId(UUID value) {}
