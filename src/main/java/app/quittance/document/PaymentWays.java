package app.quittance.document;

import org.jspecify.annotations.Nullable;

/**
 * How to pay: into the account that serves only to receive creditors' money (CPCE R.124-2), and nowhere else.
 *
 * @param reference to be quoted with the transfer
 * @param chequePayableTo whom a cheque is made out to, if cheques are taken
 * @param onlineAddress a page where the debtor may pay or ask for a plan, if there is one
 */
public record PaymentWays(
        String accountHolder,
        String iban,
        String bic,
        String reference,
        @Nullable String chequePayableTo,
        @Nullable String onlineAddress) {}
