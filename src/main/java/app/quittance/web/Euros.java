package app.quittance.web;

import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;

/** An amount as a form sends it. */
public final class Euros {

    private Euros() {}

    /** Refuses a finer fraction than the cent. */
    public static Money typed(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) throw new Refusal("case.cents");
        return Money.euros(amount);
    }
}
