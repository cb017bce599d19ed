package app.quittance.litigation;

import app.quittance.document.words.French;
import app.quittance.kernel.Actor;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.law.FactName;
import app.quittance.law.courts.CourtKind;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the registries ask for a petition: entered for each court from a day on, since published figures contradict each other. */
@Service
public class CourtFees {

    private final JdbcClient jdbc;
    private final RulebookDesk rulebook;
    private final AgencyCalendar calendar;

    CourtFees(JdbcClient jdbc, RulebookDesk rulebook, AgencyCalendar calendar) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    /**
     * A registry's costs of one petition.
     *
     * @param source where the agency read them: "facture du greffe du 3 novembre 2026"
     */
    public record Fee(String court, LocalDate since, Money amount, String source, String enteredBy) {}

    /** Everything that was entered, by court, the newest first. */
    @Transactional(readOnly = true)
    public List<Fee> all() {
        return jdbc.sql("""
                select court, since, amount, source, entered_by from litigation.court_fee order by court, since desc""")
                .query((row, n) -> new Fee(
                        row.getString("court"),
                        row.getObject("since", LocalDate.class),
                        Money.euros(row.getBigDecimal("amount").toPlainString()),
                        row.getString("source"),
                        row.getString("entered_by")))
                .list();
    }

    /** Enters or puts right what a court asks from a day on. */
    @Transactional
    public void enter(String court, LocalDate since, Money amount, String source, Actor by) {
        if (court.isBlank() || source.isBlank()) throw new Refusal("court-fee.incomplete");
        if (amount.isNegative()) throw new Refusal("court-fee.negative");
        jdbc.sql("""
                insert into litigation.court_fee (court, since, amount, source, entered_by, entered_on)
                values (:court, :since, :amount, :source, :by, :on)
                on conflict (court, since) do update
                   set amount = excluded.amount, source = excluded.source, entered_by = excluded.entered_by,
                       entered_on = excluded.entered_on""")
                .param("court", court.strip())
                .param("since", since)
                .param("amount", amount.amount())
                .param("source", source.strip())
                .param("by", by.name())
                .param("on", calendar.today())
                .update();
    }

    /** What a court asks on a day for so many petitions, as a paper says it. */
    String inWords(CourtKind kind, String court, int petitions, LocalDate on) {
        if (!asks(kind)) return "néant devant cette juridiction pour une requête en injonction de payer";
        int days = rulebook.current().on(FactName.COSTS_DEPOSIT_DAYS, on).count();
        String by =
                "à consigner dans les " + days + " jours de la requête, faute de quoi elle est caduque (CPC art. 1425)";
        Optional<Money> fee = of(court, on);
        if (fee.isEmpty()) return "au montant demandé par le greffe, " + by;
        if (petitions == 1) return French.amount(fee.get()) + ", " + by;
        return "%s (%d × %s), %s"
                .formatted(
                        French.amount(Money.sum(Collections.nCopies(petitions, fee.get()), Money.EUR)),
                        petitions,
                        French.amount(fee.get()),
                        by);
    }

    private Optional<Money> of(String court, LocalDate on) {
        return jdbc.sql("""
                select amount from litigation.court_fee where court = :court and since <= :on order by since desc limit 1""")
                .param("court", court)
                .param("on", on)
                .query((row, n) -> Money.euros(row.getBigDecimal(1).toPlainString()))
                .optional();
    }

    /** Only the registries of commercial courts are paid by those who petition. */
    private static boolean asks(CourtKind kind) {
        return kind == CourtKind.TC || kind == CourtKind.TAE || kind == CourtKind.TMC;
    }
}
