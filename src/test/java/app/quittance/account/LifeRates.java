package app.quittance.account;

import app.quittance.GivenCases;
import app.quittance.account.life.Operation;
import app.quittance.account.life.Operation.Correct;
import app.quittance.account.life.Reference;
import app.quittance.kernel.DataScope;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.rulebook.FactEntry;
import app.quittance.rulebook.FactFile;
import app.quittance.rulebook.RulebookDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Rates that an administrator corrects for a while, through the door of the rates page. All tests share one rulebook: in the
 * end each row is corrected back to what it said.
 */
final class LifeRates {

    private record Row(FactName name, LocalDate from) {}

    private final FactEntry door;
    private final RulebookDesk desk;
    private final List<Operation> corrections = new ArrayList<>();
    private final Map<Row, Fact> before = new LinkedHashMap<>();

    LifeRates(FactEntry door, RulebookDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /** The corrections that hold, in the order in which they were entered. */
    synchronized List<Operation> inForce() {
        return List.copyOf(corrections);
    }

    synchronized void correct(Random random) {
        Reference reference = random.nextBoolean() ? Reference.LEGAL : Reference.ECB;
        LocalDate half = LocalDate.of(2024 + random.nextInt(3), random.nextBoolean() ? 1 : 7, 1);
        correct(reference, 10 + random.nextInt(6_91), half);
    }

    /** Gives another rate, in hundredths of a per cent, to the row that holds on a day. */
    synchronized void correct(Reference reference, long rate, LocalDate on) {
        Fact row = desk.current().on(name(reference), on);
        before.putIfAbsent(new Row(row.name(), row.from()), row);
        enter(List.of(new Fact(
                row.name(),
                BigDecimal.valueOf(rate, 2),
                row.from(),
                row.to(),
                "essai " + corrections.size(),
                Confidence.AGENCY)));
        corrections.add(new Correct(reference, rate, row.from()));
    }

    synchronized void restore() {
        if (corrections.isEmpty()) return;
        enter(List.copyOf(before.values()));
        corrections.clear();
        before.clear();
    }

    private void enter(List<Fact> facts) {
        String header = String.join(";", FactFile.COLUMNS);
        String rows = facts.stream().map(LifeRates::line).collect(Collectors.joining("\n"));
        DataScope.AGENCY.run(() -> door.enter(header + "\n" + rows, true, GivenCases.SOMEONE));
    }

    /** A row of the central bank was given without an end: it lasts until the next. */
    private static String line(Fact fact) {
        LocalDate to = fact.to();
        return String.join(
                ";",
                fact.name().key(),
                fact.from().toString(),
                to == null || fact.name() == FactName.ECB ? "" : to.toString(),
                fact.value().toPlainString(),
                fact.confidence().mark(),
                fact.source());
    }

    private static FactName name(Reference reference) {
        return switch (reference) {
            case LEGAL -> FactName.LEGAL_OTHER;
            case ECB -> FactName.ECB;
        };
    }
}
