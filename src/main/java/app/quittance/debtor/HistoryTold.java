package app.quittance.debtor;

import app.quittance.kernel.ClientId;

/** A client told more of what its customers were invoiced and paid in the past, or took some of it back. */
public record HistoryTold(ClientId client) {}
