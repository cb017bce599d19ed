/**
 * What is owed on a case: the statement at any date, the allocation of payments, receipts.
 *
 * <p>Uses {@code debtor} because the rate, the indemnity and the freeze hang on who owes; {@code identity} for the
 * letterhead of statements and receipts.
 */
@NullMarked
@ApplicationModule(
        displayName = "account",
        allowedDependencies = {
            "kernel",
            "platform",
            "law",
            "law::interest",
            "law::limitation",
            "rulebook",
            "journal",
            "ledger",
            "identity",
            "client",
            "debtor",
            "casefile",
            "document",
            "document::words"
        })
package app.quittance.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
