package app.quittance.web.money;

import app.quittance.account.Account;
import app.quittance.account.MovementId;
import app.quittance.account.PaymentMeans;
import app.quittance.account.ReceivedBy;
import app.quittance.account.RecordPayment;
import app.quittance.casefile.CaseFiles;
import app.quittance.identity.CurrentUser;
import app.quittance.identity.Role;
import app.quittance.kernel.AgencyCalendar;
import app.quittance.kernel.Money;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import app.quittance.platform.SqlFiles;
import app.quittance.web.NavigationItem;
import app.quittance.web.Notice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The money that came: record a payment on its case, or that the bank took one back. */
@Controller
class MoneyPage {

    private final Account account;
    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;
    private final AgencyCalendar calendar;
    private final SqlFiles sql = SqlFiles.of("web/money");

    MoneyPage(Account account, CaseFiles caseFiles, JdbcClient jdbc, AgencyCalendar calendar) {
        this.account = account;
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Bean
    static NavigationItem moneyReceived() {
        return NavigationItem.of(10, "money.received", "/money", "cash-banknote", Role.ACCOUNTANT);
    }

    record Figures(BigDecimal today, BigDecimal month, int bounced) {}

    record Row(
            UUID id,
            String reference,
            String debtor,
            BigDecimal amount,
            LocalDate receivedOn,
            PaymentMeans means,
            ReceivedBy receivedBy,
            @Nullable String bankReference,
            @Nullable LocalDate bouncedOn) {}

    @GetMapping("/money")
    @Transactional(readOnly = true)
    public String received(Model model) {
        LocalDate today = calendar.today();
        model.addAttribute(
                "figures",
                jdbc.sql(sql.get("figures"))
                        .param("today", today)
                        .param("month", today.withDayOfMonth(1))
                        .query((row, n) -> new Figures(
                                row.getBigDecimal("today"), row.getBigDecimal("month"), row.getInt("bounced")))
                        .single());
        List<Row> payments =
                jdbc.sql(sql.get("payments")).query((row, n) -> row(row)).list();
        model.addAttribute("payments", payments);
        model.addAttribute("means", PaymentMeans.values());
        model.addAttribute("key", Uuid7.next());
        return "money/received";
    }

    /** The key of the form names the payment: sent twice, it counts once. */
    @PostMapping("/money")
    public String record(
            CurrentUser user,
            @RequestParam String reference,
            @RequestParam BigDecimal amount,
            @RequestParam LocalDate receivedOn,
            @RequestParam PaymentMeans means,
            @RequestParam(defaultValue = "") String bankReference,
            @RequestParam UUID key,
            RedirectAttributes next) {
        if (amount.stripTrailingZeros().scale() > 2) throw new Refusal("case.cents");
        var facts = caseFiles.byReference(reference.strip().toUpperCase(Locale.ROOT));
        account.record(
                new RecordPayment(
                        facts.id(),
                        Money.euros(amount),
                        receivedOn,
                        means,
                        ReceivedBy.AGENCY,
                        bankReference.isBlank() ? null : bankReference.strip(),
                        null,
                        "desk " + key),
                user.actor());
        Notice.done(next, "money.recorded", facts.reference());
        return "redirect:/money";
    }

    @PostMapping("/money/{payment}/bounce")
    public String bounce(
            CurrentUser user, @PathVariable UUID payment, @RequestParam String reason, RedirectAttributes next) {
        if (reason.isBlank()) throw new Refusal("money.reason-missing");
        account.bounce(new MovementId(payment), calendar.today(), reason.strip(), user.actor());
        Notice.done(next, "money.bounce-recorded");
        return "redirect:/money";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("payment_id", UUID.class),
                row.getString("reference"),
                Stream.of(row.getString("title"), row.getString("forenames"), row.getString("name"))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" ")),
                row.getBigDecimal("amount"),
                row.getObject("received_on", LocalDate.class),
                PaymentMeans.valueOf(row.getString("means")),
                ReceivedBy.valueOf(row.getString("received_by")),
                row.getString("bank_reference"),
                row.getObject("bounced_on", LocalDate.class));
    }
}
