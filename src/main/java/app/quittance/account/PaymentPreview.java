package app.quittance.account;

import app.quittance.account.Statement.MovementLine;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a payment would change, before it is recorded: the same calculation with it and without it. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class PaymentPreview {

    private final Lives lives;
    private final RulebookDesk rulebook;
    private final AgencyCalendar calendar;
    private final Clock clock;

    PaymentPreview(Lives lives, RulebookDesk rulebook, AgencyCalendar calendar, Clock clock) {
        this.lives = lives;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The case without the payment and with it, today.
     *
     * @param payment how it would be allotted
     * @param changes what came after it and would discharge otherwise
     * @param backDated whether something that counts on the case is of a later day
     * @param closedUntil the last day that was settled with the client, where the payment lies before its end: it is then
     *     posted after it
     */
    public record Effect(
            Statement before,
            Statement after,
            MovementLine payment,
            List<Change> changes,
            boolean backDated,
            Optional<LocalDate> closedUntil) {

        public Effect {
            changes = List.copyOf(changes);
        }
    }

    /** A movement as it discharges now, and as it would. */
    public record Change(MovementLine before, MovementLine after) {}

    /** Refused for the same reasons as the payment itself would be. */
    public Effect of(RecordPayment command) {
        Life life = lives.of(command.caseId());
        Rulebook rules = rulebook.current();
        LocalDate today = calendar.today();
        BookedMovement payment = BookedMovement.of(command, clock.instant());
        MovementRules.check(life, payment, today);
        Statement before = StatementLines.statement(life, rules, today);
        Statement after = StatementLines.statement(life.with(payment), rules, today);
        return new Effect(
                before,
                after,
                Objects.requireNonNull(byId(after).get(payment.id())),
                changes(before, after),
                life.movements().stream()
                        .anyMatch(each -> each.counts() && each.on().isAfter(payment.on())),
                Optional.ofNullable(life.closedUntil()).filter(until -> life.isClosed(payment.on())));
    }

    private static List<Change> changes(Statement before, Statement after) {
        Map<MovementId, MovementLine> with = byId(after);
        return before.movements().stream()
                .map(line -> new Change(line, Objects.requireNonNull(with.get(line.id()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<MovementId, MovementLine> byId(Statement statement) {
        return statement.movements().stream().collect(Collectors.toMap(MovementLine::id, Function.identity()));
    }
}
