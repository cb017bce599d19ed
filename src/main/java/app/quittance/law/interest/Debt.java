package app.quittance.law.interest;

import java.time.LocalDate;

/**
 * One of several debts of a debtor to one creditor.
 *
 * @param key tells it from the others
 * @param bornOn from when there is anything to pay
 * @param dueOn its last day in time
 */
public record Debt<K>(K key, ClaimTerms terms, LocalDate bornOn, LocalDate dueOn) {}
