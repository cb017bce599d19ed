package app.quittance.web.client;

import app.quittance.casefile.CaseStatus;
import app.quittance.platform.SqlFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the client's lists. Whose rows they are is decided by the login: the scope of the transaction holds them. */
@Component
class ClientLists {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("web/client");

    ClientLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Figures(
            int openCases,
            BigDecimal openPrincipal,
            BigDecimal entrusted,
            int claims,
            BigDecimal collected,
            BigDecimal paidToClient,
            int requests,
            int disputes) {

        public int waiting() {
            return requests + disputes;
        }
    }

    record Row(
            UUID caseId,
            String reference,
            CaseStatus status,
            String debtor,
            String city,
            LocalDate openedOn,
            BigDecimal principal) {}

    record Page(List<Row> rows, Optional<UUID> next) {}

    @Transactional(readOnly = true)
    Figures figures() {
        return jdbc.sql(sql.get("figures"))
                .query((row, n) -> new Figures(
                        row.getInt("open_cases"),
                        row.getBigDecimal("open_principal"),
                        row.getBigDecimal("entrusted"),
                        row.getInt("claims"),
                        row.getBigDecimal("collected"),
                        row.getBigDecimal("paid_to_client"),
                        row.getInt("requests"),
                        row.getInt("disputes")))
                .single();
    }

    /** A page of the client's cases, the latest first; narrowed to open or closed ones, or to a name or reference. */
    @Transactional(readOnly = true)
    Page cases(@Nullable Boolean open, @Nullable String search, @Nullable UUID after) {
        List<Row> found = jdbc.sql(sql.get("cases"))
                .param("open", open)
                .param("search", search)
                .param("after", after)
                .param("size", PAGE + 1)
                .query((row, n) -> new Row(
                        row.getObject("case_id", UUID.class),
                        row.getString("reference"),
                        CaseStatus.valueOf(row.getString("status")),
                        Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" ")),
                        Optional.ofNullable(row.getString("city")).orElse(""),
                        row.getObject("opened_on", LocalDate.class),
                        row.getBigDecimal("principal")))
                .list();
        if (found.size() <= PAGE) return new Page(found, Optional.empty());
        return new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).caseId()));
    }
}
