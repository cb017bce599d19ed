package app.quittance.remittance;

import app.quittance.account.ClientMoney;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.platform.SqlFiles;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the postings what a period brought for a client, and where its accounts stood before. */
@Repository
class PeriodBooks {

    private final JdbcClient jdbc;
    private final SqlFiles sql = SqlFiles.of("remittance");

    PeriodBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came on each case after a day, up to another: posted there for ever, since the books up to it are closed. */
    List<Received> received(ClientId client, @Nullable LocalDate since, LocalDate until) {
        return jdbc.sql(sql.get("received"))
                .param("client", client.value())
                .param("held", ClientMoney.HELD.name())
                .param("directly", ClientMoney.PAID_TO_CLIENT.name())
                .param("since", since)
                .param("until", until)
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Received(
                            row.getObject("case_id", UUID.class),
                            new Money(row.getBigDecimal("by_agency"), currency),
                            new Money(row.getBigDecimal("directly"), currency));
                })
                .list();
    }

    Settlement.Before before(ClientId client, @Nullable LocalDate since, Currency currency) {
        return jdbc.sql(sql.get("before"))
                .param("client", client.value())
                .param("held", ClientMoney.HELD.name())
                .param("due", RemittanceChart.FEES_DUE.name())
                .param("since", since)
                .param("currency", currency.getCurrencyCode())
                .query((row, n) -> new Settlement.Before(
                        new Money(row.getBigDecimal("held"), currency),
                        new Money(row.getBigDecimal("fees_due"), currency)))
                .single();
    }

    @Nullable
    LocalDate firstReceivedOn(ClientId client, @Nullable LocalDate since, LocalDate until) {
        return jdbc.sql(sql.get("first-received"))
                .param("client", client.value())
                .param("held", ClientMoney.HELD.name())
                .param("since", since)
                .param("until", until)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }
}
