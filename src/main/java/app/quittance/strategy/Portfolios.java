package app.quittance.strategy;

import app.quittance.casefile.CaseBulk;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works which cases: given by the team lead one by one, or spread so that each carries about the same value. */
@Service
public class Portfolios {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final CaseBulk cases;
    private final WorkBoard board;

    Portfolios(JdbcClient jdbc, CaseBulk cases, WorkBoard board) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.board = board;
    }

    /** Someone who may be given cases. */
    public record Collector(UUID id, String name) {}

    @Transactional
    public void give(List<CaseId> given, Collector to, Actor by) {
        cases.assign(given, to.id(), to.name(), by);
        board.judgeCases(given);
    }

    /**
     * Spreads the open cases that nobody works: the greatest first, each to whoever expects least so far. Gives the number
     * spread, five thousand at most at once.
     */
    @Transactional
    public int spread(List<Collector> among, Actor by) {
        if (among.isEmpty()) throw new Refusal("portfolio.no-collector");
        Map<Collector, List<CaseId>> shares = new HashMap<>();
        int spread = 0;
        PriorityQueue<Load> loads = loads(among);
        for (Open open : unassigned()) {
            Load least = loads.remove();
            shares.computeIfAbsent(least.collector(), nobody -> new ArrayList<>())
                    .add(open.id());
            loads.add(new Load(least.collector(), least.expected().add(open.expected())));
            spread++;
        }
        shares.forEach((collector, share) -> give(share, collector, by));
        return spread;
    }

    private record Open(CaseId id, BigDecimal expected) {}

    private record Load(Collector collector, BigDecimal expected) {}

    private List<Open> unassigned() {
        return jdbc.sql("""
                select case_id, expected from strategy.work_item
                 where assigned_to is null and action <> 'NONE' order by expected desc, case_id desc limit :most""")
                .param("most", AT_ONCE)
                .query((row, n) ->
                        new Open(new CaseId(row.getObject("case_id", UUID.class)), row.getBigDecimal("expected")))
                .list();
    }

    private PriorityQueue<Load> loads(List<Collector> among) {
        Map<UUID, BigDecimal> carried = new HashMap<>();
        jdbc.sql("""
                select assigned_to, sum(expected) as expected from strategy.work_item
                 where assigned_to is not null and action <> 'NONE' group by assigned_to""").query(row -> {
            carried.put(row.getObject("assigned_to", UUID.class), row.getBigDecimal("expected"));
        });
        var loads = new PriorityQueue<>(Comparator.comparing(Load::expected)
                .thenComparing(load -> load.collector().name()));
        for (Collector collector : among) {
            loads.add(new Load(collector, carried.getOrDefault(collector.id(), BigDecimal.ZERO)));
        }
        return loads;
    }
}
