package app.quittance.casefile;

import static app.quittance.Placement.claim;
import static app.quittance.Placement.company;
import static app.quittance.Placement.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.Placement;
import app.quittance.client.Clients;
import app.quittance.debtor.DebtorBulk;
import app.quittance.debtor.StagedDebtor;
import app.quittance.journal.Journal;
import app.quittance.kernel.Actor;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.Money;
import app.quittance.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseBulkTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2026, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Actor CLERK = Actor.program("test");

    @Autowired
    private Clients clients;

    @Autowired
    private DebtorBulk debtors;

    @Autowired
    private CaseBulk cases;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Journal journal;

    private ClientId client;

    @BeforeEach
    void a_client() {
        client = asAgency(() -> clients.register(Placement.client()));
    }

    @Test
    void two_claims_on_one_debtor_make_one_case() {
        String siren = Placement.siren(700_001);
        UUID batch = place(
                List.of(company(1, siren), company(2, siren)), List.of(claim(1, "F-1", DUE), claim(2, "F-2", DUE)));

        assertThat(casesOf(batch)).hasSize(1);
        assertThat(outcomes(batch)).containsExactly("TAKEN", "TAKEN");
    }

    /** Else it takes them for none and compares each with each: rows that come in slices are few each time. */
    @Test
    void the_planner_knows_of_the_rows_of_a_batch_when_they_are_merged() {
        asAgency(() -> {
            UUID batch = Uuid7.next();
            for (int slice = 0; slice < 3; slice++) {
                List<Integer> rows = IntStream.range(slice * 200 + 1, slice * 200 + 201)
                        .boxed()
                        .toList();
                debtors.stage(
                        batch, rows.stream().map(row -> Placement.company(row)).iterator());
                cases.stage(
                        batch,
                        rows.stream().map(row -> claim(row, "F-" + row, DUE)).iterator());
            }
            debtors.foresee(batch, client);
            cases.learnDebtors(batch);
            cases.foresee(batch, client);
            assertThat(jdbc.sql("""
                            select schemaname from pg_stats
                             where tablename = 'staged' and attname = 'batch_id' and most_common_vals::text like :batch
                             order by schemaname""")
                            .param("batch", "%" + batch + "%")
                            .query(String.class)
                            .list())
                    .containsExactly("casefile", "debtor");
            debtors.forget(batch);
            cases.forget(batch);
            return null;
        });
    }

    @Test
    void a_later_claim_joins_the_open_case_of_its_debtor() {
        String siren = Placement.siren(700_002);
        UUID first = place(List.of(company(1, siren)), List.of(claim(1, "F-1", DUE)));
        UUID second = place(List.of(company(1, siren)), List.of(claim(1, "F-2", DUE)));

        assertThat(casesOf(second)).isEqualTo(casesOf(first));
        assertThat(asAgency(() -> journal.of(casesOf(first).getFirst())))
                .extracting(entry -> entry.kind())
                .containsExactly("case.opened", "case.claims-added");
    }

    @Test
    void the_same_claims_again_change_nothing() {
        String siren = Placement.siren(700_003);
        place(List.of(company(1, siren)), List.of(claim(1, "F-1", DUE)));
        UUID again = place(List.of(company(1, siren)), List.of(claim(1, "F-1", DUE)));

        assertThat(outcomes(again)).containsExactly("DUPLICATE");
        assertThat(casesOf(again)).isEmpty();
    }

    @Test
    void a_known_invoice_with_another_amount_is_a_conflict_and_not_taken() {
        String siren = Placement.siren(700_004);
        UUID batch = place(
                List.of(company(1, siren), company(2, siren)),
                List.of(claim(1, "F-1", DUE), claim(2, "F-1", DUE, "99.00")));

        assertThat(outcomes(batch)).containsExactly("TAKEN", "CONFLICT");
    }

    @Test
    void a_debtor_of_two_clients_is_one_debtor_with_two_cases() {
        String siren = Placement.siren(700_005);
        UUID ours = place(List.of(company(1, siren)), List.of(claim(1, "F-1", DUE)));
        client = asAgency(() -> clients.register(Placement.client()));
        UUID theirs = place(List.of(company(1, siren)), List.of(claim(1, "F-1", DUE)));

        CaseFacts one = asAgency(() -> caseFiles.get(new CaseId(casesOf(ours).getFirst())));
        CaseFacts other =
                asAgency(() -> caseFiles.get(new CaseId(casesOf(theirs).getFirst())));
        assertThat(one.debtorId()).isEqualTo(other.debtorId());
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void people_of_one_name_and_address_are_one_debtor_whatever_accents_and_case() {
        UUID batch = place(
                List.of(consumer(1, "Lefèvre-Dourmont"), consumer(2, "LEFEVRE DOURMONT")),
                List.of(claim(1, "E-1", DUE), claim(2, "E-2", DUE)));

        assertThat(casesOf(batch)).hasSize(1);
    }

    @Test
    void the_millionth_case_has_a_reference_of_its_own() {
        List<String> references =
                asAgency(() -> jdbc.sql("""
                select casefile.reference('2026-11-22', number)
                  from unnest(array[7, 100000, 999999, 1000000, 1000001]) as number""").query((row, n) -> row.getString(1)).list());
        assertThat(references).containsExactly("Q26-000007", "Q26-100000", "Q26-999999", "Q26-1000000", "Q26-1000001");
    }

    @Test
    void a_limited_claim_has_a_held_case_of_its_own() {
        String siren = Placement.siren(700_006);
        StagedClaim old = new StagedClaim(
                2,
                "F-OLD",
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 2, 1),
                Money.euros("80.00"),
                Money.euros("0"),
                null,
                true);
        UUID batch = place(List.of(company(1, siren), company(2, siren)), List.of(claim(1, "F-1", DUE), old));

        assertThat(casesOf(batch))
                .hasSize(2)
                .extracting(id -> asAgency(() -> caseFiles.get(new CaseId(id))).isHeld(HoldReason.LIMITED))
                .containsExactlyInAnyOrder(true, false);
    }

    private UUID place(List<StagedDebtor> who, List<StagedClaim> what) {
        UUID batch = Uuid7.next();
        asAgency(() -> {
            debtors.stage(batch, who.iterator());
            debtors.merge(batch, client, TODAY);
            cases.stage(batch, what.iterator());
            cases.learnDebtors(batch);
            return cases.merge(batch, client, TODAY, CLERK);
        });
        return batch;
    }

    private List<UUID> casesOf(UUID batch) {
        return asAgency(
                () -> jdbc.sql("select case_id from casefile.api_batch_case where batch_id = :batch order by case_id")
                        .param("batch", batch)
                        .query((row, n) -> row.getObject("case_id", UUID.class))
                        .list());
    }

    private List<String> outcomes(UUID batch) {
        return asAgency(() -> jdbc.sql(
                        "select outcome from casefile.api_staged_outcome where batch_id = :batch order by row_no")
                .param("batch", batch)
                .query((row, n) -> row.getString("outcome"))
                .list());
    }
}
