package app.quittance.cli;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;

/** Amounts as they are typed: in euros, to the cent, and refused by the name of their option otherwise. */
final class Amounts {

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private Amounts() {}

    /** What a claim amounts to: zero or more. */
    static Money ofClaim(String option, BigDecimal typed) {
        if (typed.signum() < 0) throw new Refusal("cli.amount-negative", option, typed.toPlainString());
        return toTheCent(option, typed);
    }

    /** What is paid or credited: more than zero. */
    static Money ofMovement(String option, BigDecimal typed) {
        if (typed.signum() <= 0) throw new Refusal("cli.amount-not-positive", option, typed.toPlainString());
        return toTheCent(option, typed);
    }

    private static Money toTheCent(String option, BigDecimal typed) {
        if (typed.stripTrailingZeros().scale() > 2) {
            throw new Refusal("cli.amount-too-fine", option, typed.toPlainString());
        }
        if (typed.compareTo(MOST) > 0) throw new Refusal("cli.amount-too-large", option, typed.toPlainString());
        return Money.euros(typed);
    }
}
