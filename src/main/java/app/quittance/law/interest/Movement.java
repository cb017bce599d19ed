package app.quittance.law.interest;

import app.quittance.kernel.Money;
import java.time.LocalDate;

/** Something that changes what is owed on a claim, from its date. */
public sealed interface Movement {

    LocalDate date();

    Money amount();

    /** Money received: allotted to the parts of the debt in their order. */
    record Payment(LocalDate date, Money amount) implements Movement {

        public Payment {
            requirePositive(amount);
        }
    }

    /** A credit note lowers the principal; it is not a payment and pays no interest. */
    record CreditNote(LocalDate date, Money amount) implements Movement {

        public CreditNote {
            requirePositive(amount);
        }
    }

    /** Costs that the debtor owes, such as those of a procedure. */
    record Costs(LocalDate date, Money amount) implements Movement {

        public Costs {
            requirePositive(amount);
        }
    }

    /** The creditor gives up part of one component; no money moves. */
    record Waiver(LocalDate date, Money amount, Component component) implements Movement {

        public Waiver {
            requirePositive(amount);
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A movement of nothing or less: " + amount);
        }
    }
}
