package app.quittance.account;

import app.quittance.account.Life.EntrustedClaim;
import app.quittance.account.OneTrip.Question;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.ClaimId;
import app.quittance.casefile.ClosingReason;
import app.quittance.debtor.DebtorKind;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Unknown;
import app.quittance.law.interest.Component;
import app.quittance.law.interest.Freeze;
import app.quittance.ledger.Posting;
import app.quittance.ledger.Subject;
import app.quittance.platform.SqlFiles;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;

/**
 * Reads the facts of cases, of many in as few statements as of one, and what stands in their books. A case beyond the
 * caller's scope is not there.
 */
@Service
class Lives {

    private final OneTrip trip;
    private final RulebookDesk rulebook;
    private final SqlFiles sql = SqlFiles.of("account");

    Lives(JdbcTemplate jdbc, RulebookDesk rulebook) {
        this.trip = new OneTrip(jdbc);
        this.rulebook = rulebook;
    }

    Life of(CaseId caseId) {
        return one(of(List.of(caseId)), caseId);
    }

    List<Life> of(Collection<CaseId> caseIds) {
        var reading = new Reading();
        trip.ask(ids(caseIds), reading.facts());
        return reading.lives;
    }

    List<OpenBooks> withBooks(Collection<CaseId> caseIds) {
        var reading = new Reading();
        trip.ask(ids(caseIds), reading.factsAndBooks());
        return reading.books();
    }

    /** As {@link #lock}, and what is known of the case then. */
    OpenBooks locked(CaseId caseId) {
        var reading = new Reading();
        List<Question> questions = new ArrayList<>();
        questions.add(locking());
        questions.addAll(reading.factsAndBooks());
        trip.ask(ids(List.of(caseId)), questions);
        return one(reading.books(), caseId);
    }

    /** Waits until nobody else changes the accounts of these cases, and keeps others out until the transaction ends. */
    void lock(Collection<CaseId> caseIds) {
        trip.ask(ids(caseIds), List.of(locking()));
    }

    private Question locking() {
        return new Question(sql.get("lock-cases"), row -> {});
    }

    private static UUID[] ids(Collection<CaseId> caseIds) {
        return caseIds.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static <T> T one(List<T> found, CaseId caseId) {
        return found.stream().findFirst().orElseThrow(() -> new Unknown("case " + caseId.value()));
    }

    /** Rows on their way into lives. */
    private final class Reading {

        private final Map<UUID, List<EntrustedClaim>> claims = new HashMap<>();
        private final Map<UUID, List<Freeze>> freezes = new HashMap<>();
        private final Map<UUID, List<BookedMovement>> movements = new HashMap<>();
        private final Map<UUID, Map<UUID, StandingAct>> standing = new HashMap<>();
        private final List<Life> lives = new ArrayList<>();
        private String rules = "";

        /** The cases last: their rows gather the others. */
        List<Question> facts() {
            return List.of(
                    new Question(sql.get("life-claims"), into(claims, Lives::claim)),
                    new Question(sql.get("life-freezes"), into(freezes, Lives::freeze)),
                    new Question(sql.get("life-movements"), into(movements, Lives::movement)),
                    new Question(sql.get("life-cases"), row -> lives.add(life(row, this))));
        }

        List<Question> factsAndBooks() {
            List<Question> questions = new ArrayList<>(facts());
            questions.add(new Question(sql.get("life-standing"), this::stand));
            questions.add(new Question("select state from rulebook.api_state", row -> rules = row.getString("state")));
            return questions;
        }

        List<OpenBooks> books() {
            Rulebook current = rulebook.in(rules);
            return lives.stream()
                    .map(life -> new OpenBooks(life, standingOn(life.caseId()), current))
                    .toList();
        }

        private List<StandingAct> standingOn(CaseId id) {
            return List.copyOf(standing.getOrDefault(id.value(), Map.of()).values());
        }

        private void stand(ResultSet row) throws SQLException {
            Posting posting = posting(row);
            UUID act = row.getObject("act_id", UUID.class);
            UUID about = row.getObject("about", UUID.class);
            standing.computeIfAbsent(Objects.requireNonNull(posting.subject().caseId()), none -> new LinkedHashMap<>())
                    .merge(act, new StandingAct(act, about, List.of(posting)), StandingAct::and);
        }

        private static <T> RowCallbackHandler into(Map<UUID, List<T>> rows, RowReader<T> reader) {
            return row -> rows.computeIfAbsent(row.getObject("case_id", UUID.class), none -> new ArrayList<>())
                    .add(reader.read(row));
        }

        private <T> List<T> on(UUID id, Map<UUID, List<T>> rows) {
            return rows.getOrDefault(id, List.of());
        }
    }

    private static Life life(ResultSet row, Reading read) throws SQLException {
        UUID id = row.getObject("case_id", UUID.class);
        List<EntrustedClaim> claims = read.on(id, read.claims);
        return new Life(
                new CaseId(id),
                row.getString("reference"),
                new ClientId(row.getObject("client_id", UUID.class)),
                CaseStatus.valueOf(row.getString("status")),
                word(row, "closing_reason", ClosingReason.class),
                DebtorKind.valueOf(row.getString("kind")),
                row.getBigDecimal("contract_rate_percent"),
                row.getObject("noticed_on", LocalDate.class),
                claims.isEmpty() ? Money.EUR : claims.getFirst().amount().currency(),
                claims,
                read.on(id, read.freezes),
                read.on(id, read.movements),
                row.getObject("titled_on", LocalDate.class),
                row.getObject("closed_until", LocalDate.class));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                CaseChart.named(row.getString("from_account")),
                CaseChart.named(row.getString("to_account")),
                money(row, "amount"),
                new Subject(
                        new ClientId(row.getObject("client_id", UUID.class)),
                        row.getObject("case_id", UUID.class),
                        row.getObject("claim_id", UUID.class)),
                row.getObject("effective_on", LocalDate.class));
    }

    private static EntrustedClaim claim(ResultSet row) throws SQLException {
        return new EntrustedClaim(
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getString("invoice_number"),
                row.getObject("invoiced_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                money(row, "amount"),
                money(row, "paid_before"),
                row.getObject("placed_on", LocalDate.class),
                row.getBoolean("later_instalment"),
                instant(row, "entrusted_at"));
    }

    private static Freeze freeze(ResultSet row) throws SQLException {
        return new Freeze(row.getObject("since", LocalDate.class), row.getObject("released_on", LocalDate.class));
    }

    private static BookedMovement movement(ResultSet row) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        return new BookedMovement(
                new MovementId(row.getObject("movement_id", UUID.class)),
                MovementKind.valueOf(row.getString("kind")),
                claim == null ? null : new ClaimId(claim),
                money(row, "amount"),
                row.getObject("effective_on", LocalDate.class),
                word(row, "means", PaymentMeans.class),
                word(row, "received_by", ReceivedBy.class),
                word(row, "component", Component.class),
                row.getString("reference"),
                row.getString("key"),
                instant(row, "recorded_at"),
                row.getObject("voided_on", LocalDate.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
