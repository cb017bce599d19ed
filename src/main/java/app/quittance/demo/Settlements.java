package app.quittance.demo;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Refusal;
import app.quittance.platform.DemoClock;
import app.quittance.remittance.DrawUp;
import app.quittance.remittance.RemittanceId;
import app.quittance.remittance.RemittanceLists;
import app.quittance.remittance.Remittances;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles with the clients of the demonstration twice a month, so that no money waits longer than the law allows. */
@Service
class Settlements {

    private static final int HALF = 15;

    private final Remittances remittances;
    private final RemittanceLists lists;
    private final DemoClock clock;
    private final TransactionTemplate transactions;

    Settlements(Remittances remittances, RemittanceLists lists, DemoClock clock, TransactionTemplate transactions) {
        this.remittances = remittances;
        this.lists = lists;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** All that is settled with these clients up to today. */
    Rounds until(LocalDate today, List<ClientId> clients) {
        return new Rounds(endedBefore(today), clients);
    }

    /** The last half of a month that has ended before a day. */
    private static LocalDate endedBefore(LocalDate day) {
        return day.getDayOfMonth() > HALF
                ? day.withDayOfMonth(HALF)
                : day.withDayOfMonth(1).minusDays(1);
    }

    /** One round after the other; of the last one, nothing has left yet. */
    final class Rounds {

        private final LocalDate last;
        private final List<ClientId> clients;
        private LocalDate settled = LocalDate.MIN;

        private Rounds(LocalDate last, List<ClientId> clients) {
            this.last = last;
            this.clients = clients;
        }

        /** Settles the half of a month that has ended, unless it is settled. */
        void on(LocalDate day) {
            LocalDate until = endedBefore(day);
            if (!until.isAfter(settled)) return;
            settled = until;
            clock.standAt(day);
            for (ClientId client : clients) settle(client, until, day);
        }

        /** Of the last round, one client's is approved, the others' wait for it. */
        private void settle(ClientId client, LocalDate until, LocalDate day) {
            boolean approved = until.isBefore(last) || client.equals(clients.getFirst());
            try {
                transactions.executeWithoutResult(status -> {
                    var id = remittances.drawUp(new DrawUp(client, until, "demo " + until), DemoFill.ACCOUNTANT);
                    if (approved) remittances.approve(id, DemoFill.LEAD);
                    if (until.isBefore(last)) transfer(id, day);
                });
            } catch (Refusal refusal) {
                if (!refusal.code().equals("remittance.nothing-received")) throw refusal;
            }
        }

        private void transfer(RemittanceId id, LocalDate day) {
            if (!lists.get(id).waitsForTransfer()) return;
            String reference =
                    "VIR REV " + id.value().toString().substring(9, 13).toUpperCase(Locale.ROOT);
            remittances.transfer(id, day, reference, DemoFill.ACCOUNTANT);
        }
    }
}
