package app.quittance.litigation;

import static app.quittance.law.interest.Component.COSTS;
import static app.quittance.law.interest.Component.INDEMNITY;
import static app.quittance.law.interest.Component.INTEREST;
import static app.quittance.law.interest.Component.PRINCIPAL;

import app.quittance.account.Account;
import app.quittance.account.GrantWaiver;
import app.quittance.account.MovementId;
import app.quittance.account.Owed;
import app.quittance.account.Statements;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.InWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings an account to what a judge granted: what was asked and not granted is given up. */
@Component
class Reductions {

    private final Account account;
    private final Statements statements;
    private final JdbcClient jdbc;

    Reductions(Account account, Statements statements, JdbcClient jdbc) {
        this.account = account;
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /** What the debtor has paid of it since is not given up again: never more than is still owed. */
    void post(MatterFacts matter, LocalDate on, Actor by) {
        if (matter.asked().isEmpty() || matter.awarded().isEmpty()) return;
        CourtSums lacking = matter.awarded().get().lackingOf(matter.asked().get());
        Owed owed = statements.of(matter.caseId(), on).owed();
        waive(matter, INTEREST, lacking.interest().min(owed.interest()), on, by);
        Money ofIndemnity = lacking.accessories().min(owed.indemnity());
        waive(matter, INDEMNITY, ofIndemnity, on, by);
        waive(matter, COSTS, lacking.accessories().minus(ofIndemnity).min(owed.costs()), on, by);
        waive(matter, PRINCIPAL, lacking.principal().min(owed.principal()), on, by);
    }

    /** The decision fell: what was given up because of it is owed again. */
    void takeBack(MatterFacts matter, String reason, Actor by) {
        jdbc.sql("delete from litigation.reduction where matter_id = :matter returning movement_id")
                .param("matter", matter.id())
                .query((row, n) -> new MovementId(row.getObject("movement_id", UUID.class)))
                .list()
                .forEach(movement -> account.takeBack(movement, reason, by));
    }

    private void waive(
            MatterFacts matter, app.quittance.law.interest.Component component, Money amount, LocalDate on, Actor by) {
        if (!amount.isPositive()) return;
        String reason = "Non accordé par la décision du "
                + InWords.date(matter.orderedOn().orElse(on), Locale.FRENCH);
        MovementId movement = account.waive(
                new GrantWaiver(matter.caseId(), null, component, amount, on, reason, "not granted " + Uuid7.next()),
                by);
        jdbc.sql(
                        "insert into litigation.reduction (movement_id, matter_id, client_id) values (:movement, :matter, :client)")
                .param("movement", movement.value())
                .param("matter", matter.id())
                .param("client", matter.clientId().value())
                .update();
    }
}
