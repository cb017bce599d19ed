package app.quittance.api;

import app.quittance.casefile.CaseStatus;
import app.quittance.kernel.ClientId;
import app.quittance.platform.SqlFiles;
import app.quittance.strategy.Route;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of a client's cases. */
@Component
class CasePages {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("api");

    CasePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for: null leaves a thing open. */
    record Wanted(
            ClientId client,
            @Nullable String after,
            @Nullable CaseStatus status,
            @Nullable UUID file,
            int size) {}

    /** @param outstanding the principal still owed, without interest and indemnity */
    record Item(
            String reference, String state, String route, LocalDate openedOn, String debtor, BigDecimal outstanding) {}

    /** @param next what to send as {@code after} for the next page; null on the last one */
    record Page(List<Item> items, @Nullable String next) {}

    @Transactional(readOnly = true)
    Page of(Wanted wanted) {
        List<Item> found = jdbc.sql(sql.get("cases"))
                .param("client", wanted.client().value())
                .param("after", wanted.after())
                .param(
                        "status",
                        wanted.status() == null ? null : wanted.status().name())
                .param("import", wanted.file())
                .param("size", wanted.size() + 1)
                .query((row, n) -> item(row))
                .list();
        if (found.size() <= wanted.size()) return new Page(found, null);
        List<Item> page = found.subList(0, wanted.size());
        return new Page(page, page.getLast().reference());
    }

    private static Item item(ResultSet row) throws SQLException {
        String route = row.getString("route");
        return new Item(
                row.getString("reference"),
                ApiWords.of(CaseStatus.valueOf(row.getString("status"))),
                ApiWords.of(route == null ? Route.NONE : Route.valueOf(route)),
                row.getObject("opened_on", LocalDate.class),
                Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" ")),
                row.getBigDecimal("principal"));
    }
}
