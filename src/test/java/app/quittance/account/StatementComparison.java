package app.quittance.account;

import app.quittance.account.Statement.ClaimLine;
import app.quittance.account.Statement.MovementLine;
import app.quittance.account.life.Answer;
import app.quittance.account.life.Answer.Allotment;
import app.quittance.account.life.Answer.Owed;
import app.quittance.account.life.Answer.Run;
import app.quittance.account.life.Answer.Share;
import app.quittance.account.life.Oracle;
import app.quittance.account.life.Part;
import app.quittance.account.life.Tale;
import app.quittance.account.life.Teller;
import app.quittance.kernel.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether a statement of account, as people see it, says what the oracle says. */
final class StatementComparison {

    private final Tale tale;

    StatementComparison(Tale tale) {
        this.tale = tale;
    }

    boolean anythingLeft() {
        return Oracle.at(tale, Teller.LAST).total() > 0;
    }

    /** The first difference, if there is one. */
    Optional<String> difference(Statement statement) {
        Answer oracle = Oracle.at(tale, statement.asOf());
        Map<String, Object> said = new HashMap<>();
        Map<String, Object> right = new HashMap<>();
        said.put("costs", cents(statement.costs()));
        right.put("costs", oracle.costs());
        said.put("overpaid", cents(statement.overpaid()));
        right.put("overpaid", oracle.overpaid());
        said.put("to recover", cents(statement.toRecover()));
        right.put("to recover", oracle.toRecover());
        said.put("total", cents(statement.total()));
        right.put("total", oracle.total());
        statement.claims().forEach(line -> said.put(line.invoiceNumber(), owed(line)));
        right.putAll(oracle.claims());
        statement.movements().stream()
                .filter(line -> line.voidedOn().isEmpty())
                .forEach(line -> said.put(line.reference().orElseThrow(), allotment(line)));
        right.putAll(oracle.allotments());
        var names = new HashSet<>(said.keySet());
        names.addAll(right.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(said.get(name), right.get(name)))
                .map(name -> "%s on %s: program %s, oracle %s"
                        .formatted(name, statement.asOf(), said.get(name), right.get(name)))
                .findFirst();
    }

    private static Owed owed(ClaimLine line) {
        List<Run> runs = line.segments().stream()
                .map(each -> new Run(
                        each.from(),
                        each.until(),
                        cents(each.base()),
                        each.percent().movePointRight(2).longValueExact(),
                        cents(each.amount())))
                .toList();
        return new Owed(
                cents(line.principal()), cents(line.interest()), cents(line.indemnity()), cents(line.accrued()), runs);
    }

    private static Allotment allotment(MovementLine line) {
        Map<Share, Long> shares = new HashMap<>();
        line.allotments()
                .forEach(each -> shares.merge(
                        new Share(
                                each.invoiceNumber().orElse(""),
                                Part.valueOf(each.component().name())),
                        cents(each.amount()),
                        Long::sum));
        return new Allotment(shares, cents(line.left()));
    }

    private static long cents(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }
}
