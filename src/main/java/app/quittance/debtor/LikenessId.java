package app.quittance.debtor;

import java.util.UUID;

/** Names a pair of debtors that may be one. */
public record LikenessId(UUID value) {}
