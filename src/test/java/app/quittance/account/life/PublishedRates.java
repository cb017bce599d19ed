package app.quittance.account.life;

import app.quittance.account.life.Operation.Correct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rate is owed on a day, in hundredths of a per cent, from the rows that the State and the central bank published and
 * those that an agency put in their place: the row that began last holds; of two that begin on one day, the later entered.
 */
final class PublishedRates {

    private static final int DEFAULT_POINTS = 10_00;
    private static final int PUBLIC_POINTS = 8_00;
    private static final int FLOOR_TIMES = 3;

    private static final List<Row> LEGAL = List.of(
            new Row(LocalDate.of(2023, 7, 1), 4_22),
            new Row(LocalDate.of(2024, 1, 1), 5_07),
            new Row(LocalDate.of(2024, 7, 1), 4_92),
            new Row(LocalDate.of(2025, 1, 1), 3_71),
            new Row(LocalDate.of(2025, 7, 1), 2_76),
            new Row(LocalDate.of(2026, 1, 1), 2_62),
            new Row(LocalDate.of(2026, 7, 1), 2_75));

    private static final List<Row> ECB = List.of(
            new Row(LocalDate.of(2023, 6, 21), 4_00),
            new Row(LocalDate.of(2023, 8, 2), 4_25),
            new Row(LocalDate.of(2023, 9, 20), 4_50),
            new Row(LocalDate.of(2024, 6, 12), 4_25),
            new Row(LocalDate.of(2024, 9, 18), 3_65),
            new Row(LocalDate.of(2024, 10, 23), 3_40),
            new Row(LocalDate.of(2024, 12, 18), 3_15),
            new Row(LocalDate.of(2025, 2, 5), 2_90),
            new Row(LocalDate.of(2025, 3, 12), 2_65),
            new Row(LocalDate.of(2025, 4, 23), 2_40),
            new Row(LocalDate.of(2025, 6, 11), 2_15),
            new Row(LocalDate.of(2026, 6, 17), 2_40),
            new Row(LocalDate.of(2026, 9, 16), 2_65));

    /** A rate and the day on which its row begins. Two rows of one rate are two lines of a statement. */
    record Row(LocalDate from, long rate) {

        /** The rate of a contract comes from no row: it goes on as one line. */
        static Row agreed(long rate) {
            return new Row(LocalDate.MIN, rate);
        }
    }

    private final List<Row> legal = new ArrayList<>(LEGAL);
    private final List<Row> ecb = new ArrayList<>(ECB);

    PublishedRates(List<Correct> corrections) {
        for (Correct correction : corrections) {
            var row = new Row(correction.from(), correction.rate());
            (correction.reference() == Reference.LEGAL ? legal : ecb).add(row);
        }
    }

    /** The legal rate owed to a creditor that is no private person. */
    Row legal(LocalDate day) {
        return last(legal, day);
    }

    /** Three times the legal rate: no clause between professionals goes below it. */
    Row floor(LocalDate day) {
        Row row = legal(day);
        return new Row(row.from(), row.rate() * FLOOR_TIMES);
    }

    /** What professionals owe who agreed on nothing: the central bank's rate of 1 January or 1 July and ten points. */
    Row tradeDefault(LocalDate day) {
        return overEcb(day, DEFAULT_POINTS);
    }

    Row publicBuyer(LocalDate delayBegan) {
        return overEcb(delayBegan, PUBLIC_POINTS);
    }

    private Row overEcb(LocalDate day, int points) {
        LocalDate half = LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
        return new Row(half, last(ecb, half).rate() + points);
    }

    private static Row last(List<Row> rows, LocalDate day) {
        Row last = null;
        for (Row row : rows) {
            boolean began = !row.from().isAfter(day);
            if (began && (last == null || !row.from().isBefore(last.from()))) last = row;
        }
        if (last == null) throw new IllegalArgumentException("No rate is published for " + day);
        return last;
    }
}
