package app.quittance.law.limitation;

import java.time.LocalDate;

/**
 * Something that may start the time anew. A reminder, a formal notice even by registered letter and the filing of a
 * petition are not here: they interrupt nothing (Cass. com. 18 May 2022 n° 20-23.204; Cass. 1re civ. 9 Sept. 2020
 * n° 19-12.006).
 */
public record Interruption(LocalDate on, Kind kind) {

    public enum Kind {
        /** The debtor acknowledged the debt: part payment, written plan, unambiguous writing (C. civ. 2240). */
        ACKNOWLEDGMENT,
        /** A claim before a court, or the service of a payment order (C. civ. 2241). */
        SERVICE,
        /** A conservatory measure or an act of enforcement (C. civ. 2244). */
        ENFORCEMENT;

        String article() {
            return switch (this) {
                case ACKNOWLEDGMENT -> "C. civ. art. 2240, 2231";
                case SERVICE -> "C. civ. art. 2241, 2231";
                case ENFORCEMENT -> "C. civ. art. 2244, 2231";
            };
        }
    }
}
