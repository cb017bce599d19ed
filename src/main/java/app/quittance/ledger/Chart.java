package app.quittance.ledger;

import java.util.List;

/** The accounts of one room. Every account that a posting names stands in some room's chart. */
@FunctionalInterface
public interface Chart {

    List<LedgerAccount> accounts();
}
