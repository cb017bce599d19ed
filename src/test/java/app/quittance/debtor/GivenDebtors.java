package app.quittance.debtor;

import app.quittance.kernel.ClientId;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Debtors told by clients, for tests; what is not said of one is not known. */
record GivenDebtors(DebtorBulk bulk, JdbcClient jdbc) {

    static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    /** A debtor as one would say it: {@code person("Roux", "Jean").phone("06…")}. */
    record Told(
            DebtorKind kind,
            String name,
            @Nullable String forenames,
            @Nullable String siren,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String email,
            @Nullable String phone) {

        static Told person(String name, @Nullable String forenames) {
            return new Told(DebtorKind.CONSUMER, name, forenames, null, null, null, null, null);
        }

        static Told company(String name) {
            return new Told(DebtorKind.COMPANY, name, null, null, null, null, null, null);
        }

        Told at(String newStreet, String newPostcode) {
            return new Told(kind, name, forenames, siren, newStreet, newPostcode, email, phone);
        }

        Told email(String newEmail) {
            return new Told(kind, name, forenames, siren, street, postcode, newEmail, phone);
        }

        Told phone(String newPhone) {
            return new Told(kind, name, forenames, siren, street, postcode, email, newPhone);
        }

        Told siren(String newSiren) {
            return new Told(kind, name, forenames, newSiren, street, postcode, email, phone);
        }

        private StagedDebtor row(int number) {
            return new StagedDebtor(number, kind, name, null, forenames, siren, street, postcode, null, email, phone);
        }
    }

    /** A client's file with these debtors; gives each row's debtor. Inside a transaction of the agency. */
    List<DebtorId> placed(ClientId client, List<Told> told) {
        UUID batch = Uuid7.next();
        var rows = new ArrayList<StagedDebtor>();
        for (Told each : told) rows.add(each.row(rows.size() + 1));
        bulk.stage(batch, rows.iterator());
        bulk.merge(batch, client, DAY);
        List<DebtorId> debtors = jdbc.sql("select debtor_id from debtor.staged where batch_id = :batch order by row_no")
                .param("batch", batch)
                .query((row, n) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
                .list();
        bulk.forget(batch);
        return debtors;
    }
}
