package app.quittance.arrangement;

import static java.util.stream.Collectors.groupingBy;

import app.quittance.arrangement.PlanFacts.InstalmentFacts;
import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans and their instalments. */
@Component
class PlanRows {

    private record Row(UUID planId, InstalmentFacts instalment) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(PlanId id, CaseFacts file, Schedule schedule, LocalDate today, Actor by, HousePolicy policy) {
        Money total = schedule.total();
        jdbc.sql("""
                insert into arrangement.plan (plan_id, case_id, client_id, total, currency, agreed_on, agreed_at, agreed_by)
                values (:id, :case, :client, :total, :currency, :on, :at, :by)""")
                .param("id", id.value())
                .param("case", file.id().value())
                .param("client", file.clientId().value())
                .param("total", total.amount())
                .param("currency", total.currency().getCurrencyCode())
                .param("on", today)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        Money soFar = Money.zero(total.currency());
        int number = 0;
        for (Instalment instalment : schedule.instalments()) {
            soFar = soFar.plus(instalment.amount());
            insert(id, file, ++number, instalment, soFar, policy);
        }
    }

    void end(PlanId id, LocalDate on) {
        jdbc.sql(
                        "update arrangement.plan set status = 'ENDED', ended_on = :on where plan_id = :id and status = 'RUNNING'")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    boolean hasRunning(CaseId caseId) {
        return jdbc.sql("select exists (select from arrangement.plan where case_id = :case and status = 'RUNNING')")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    List<PlanFacts> of(CaseId caseId) {
        Map<UUID, List<Row>> instalments =
                jdbc.sql("""
                select i.plan_id, i.number, i.due_on, i.amount, p.currency, i.kept_on, i.missed_on
                  from arrangement.instalment i join arrangement.plan p using (plan_id)
                 where p.case_id = :case order by i.number""").param("case", caseId.value()).query(PlanRows::instalment).stream()
                        .collect(groupingBy(Row::planId));
        return jdbc.sql("""
                select plan_id, case_id, total, currency, agreed_on, status, ended_on, agreed_by
                  from arrangement.plan where case_id = :case order by agreed_at desc""")
                .param("case", caseId.value())
                .query((row, number) -> plan(row, instalments))
                .list();
    }

    private void insert(PlanId id, CaseFacts file, int number, Instalment instalment, Money soFar, HousePolicy policy) {
        jdbc.sql("""
                insert into arrangement.instalment (plan_id, number, client_id, due_on, amount, sum_so_far, grace_on, breaks_on)
                values (:id, :number, :client, :dueOn, :amount, :soFar, :graceOn, :breaksOn)""")
                .param("id", id.value())
                .param("number", number)
                .param("client", file.clientId().value())
                .param("dueOn", instalment.dueOn())
                .param("amount", instalment.amount().amount())
                .param("soFar", soFar.amount())
                .param("graceOn", instalment.dueOn().plusDays(policy.instalmentGraceDays()))
                .param("breaksOn", instalment.dueOn().plusDays(policy.planBreaksAfterDays()))
                .update();
    }

    private static Row instalment(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("plan_id", UUID.class),
                new InstalmentFacts(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        money(row, "amount"),
                        date(row, "kept_on"),
                        date(row, "missed_on")));
    }

    private static PlanFacts plan(ResultSet row, Map<UUID, List<Row>> instalments) throws SQLException {
        UUID id = row.getObject("plan_id", UUID.class);
        return new PlanFacts(
                new PlanId(id),
                new CaseId(row.getObject("case_id", UUID.class)),
                money(row, "total"),
                row.getObject("agreed_on", LocalDate.class),
                PlanStatus.valueOf(row.getString("status")),
                date(row, "ended_on"),
                row.getString("agreed_by"),
                instalments.getOrDefault(id, List.of()).stream()
                        .map(Row::instalment)
                        .toList());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
