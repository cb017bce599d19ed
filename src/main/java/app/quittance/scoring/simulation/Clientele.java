package app.quittance.scoring.simulation;

import app.quittance.scoring.history.PayerKind;

/** The kinds of creditor that are simulated, with what they sell and to whom: amounts in euros, counts per debtor. */
public enum Clientele {
    MATERIALS(0.98, 45, 1_900, 0.95, 9, 0.030),
    SOFTWARE(0.95, 30, 480, 0.75, 5, 0.025),
    TRANSPORT(1.00, 30, 900, 0.80, 8, 0.040),
    SERVICES(0.45, 30, 650, 0.90, 3, 0.050),
    ENERGY(0.00, 15, 165, 0.45, 6, 0.015),
    TELECOM(0.15, 15, 60, 0.50, 9, 0.020);

    private final double companyShare;
    final int termDays;
    final double medianEuros;
    final double spread;
    final double invoicesPerYear;
    final double disputeShare;

    Clientele(
            double companyShare,
            int termDays,
            double medianEuros,
            double spread,
            double invoicesPerYear,
            double disputeShare) {
        this.companyShare = companyShare;
        this.termDays = termDays;
        this.medianEuros = medianEuros;
        this.spread = spread;
        this.invoicesPerYear = invoicesPerYear;
        this.disputeShare = disputeShare;
    }

    PayerKind kindOf(Dice dice) {
        return dice.happens(companyShare) ? PayerKind.COMPANY : PayerKind.CONSUMER;
    }
}
