package app.quittance.remittance;

import app.quittance.kernel.Money;
import java.util.UUID;

/** What came on a case within a period, less what was taken back in it, by who received it. */
record Received(UUID caseId, Money byAgency, Money directly) {

    Money recovered() {
        return byAgency.plus(directly);
    }
}
