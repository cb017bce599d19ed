package app.quittance.debtor;

import static app.quittance.GivenCases.SOMEONE;
import static app.quittance.debtor.GivenDebtors.Told.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.debtor.GivenDebtors.Told;
import app.quittance.journal.Journal;
import app.quittance.kernel.ClientId;
import app.quittance.kernel.DataScope;
import app.quittance.kernel.Refusal;
import app.quittance.kernel.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person decides whether two debtors are one; what was joined can be parted, and nothing is lost either way. */
class JoinsTest extends DatabaseTest {

    @Autowired
    private DebtorBulk bulk;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private Joins joins;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Journal journal;

    @Autowired
    private GivenCases given;

    @Test
    void joined_debtors_are_the_same_and_parted_ones_are_not() {
        Likeness pair = pair();
        asAgency(() -> joins.same(pair.id(), SOMEONE));
        assertThat(same(pair.debtor()))
                .containsExactlyInAnyOrder(pair.debtor().id(), pair.other().id());
        assertThat(same(pair.other()))
                .containsExactlyInAnyOrder(pair.debtor().id(), pair.other().id());
        asAgency(() -> joins.takeBack(pair.id(), SOMEONE));
        assertThat(same(pair.debtor())).containsExactly(pair.debtor().id());
        assertThat(asAgency(() -> journal.of(pair.id().value())))
                .extracting(entry -> entry.kind())
                .containsExactly("debtors.joined", "debtors.parted");
    }

    @Test
    void a_join_and_its_undoing_leave_every_table_but_the_journal_as_it_was() {
        Likeness pair = pair();
        Map<String, String> before = digests();
        asAgency(() -> joins.same(pair.id(), SOMEONE));
        assertThat(digests()).isNotEqualTo(before);
        asAgency(() -> joins.takeBack(pair.id(), SOMEONE));
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void of_three_joined_in_a_row_one_can_be_parted() {
        ClientId client = given.client();
        String surname = "Trois" + Uuid7.next();
        List<DebtorId> three = asAgency(() -> new GivenDebtors(bulk, jdbc)
                .placed(client, List.of(at(surname, "1, rue A"), at(surname, "2, rue B"), at(surname, "3, rue C"))));
        Likeness first = between(three.get(0), three.get(1));
        Likeness second = between(three.get(1), three.get(2));
        asAgency(() -> joins.same(first.id(), SOMEONE));
        asAgency(() -> joins.same(second.id(), SOMEONE));
        assertThat(asAgency(() -> debtors.same(three.get(0)))).containsExactlyInAnyOrderElementsOf(three);
        asAgency(() -> joins.takeBack(first.id(), SOMEONE));
        assertThat(asAgency(() -> debtors.same(three.get(0)))).containsExactly(three.get(0));
        assertThat(asAgency(() -> debtors.same(three.get(1)))).containsExactlyInAnyOrder(three.get(1), three.get(2));
    }

    @Test
    void what_a_person_told_apart_is_not_asked_again() {
        ClientId client = given.client();
        String surname = "Fois" + Uuid7.next();
        List<DebtorId> two = asAgency(() ->
                new GivenDebtors(bulk, jdbc).placed(client, List.of(at(surname, "1, rue A"), at(surname, "2, rue B"))));
        Likeness pair = between(two.get(0), two.get(1));
        asAgency(() -> joins.different(pair.id(), SOMEONE));
        asAgency(() -> new GivenDebtors(bulk, jdbc).placed(given.client(), List.of(at(surname, "2, rue B"))));
        assertThat(asAgency(() -> likenesses.of(two.get(0), 10))).isEmpty();
        assertThatThrownBy(() -> asAgency(() -> joins.same(pair.id(), SOMEONE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DIFFERENT");
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_of_the_other() throws Exception {
        Likeness pair = pair();
        Callable<Boolean> decide = () -> {
            try {
                DataScope.AGENCY.call(() -> joins.same(pair.id(), SOMEONE));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = people.invokeAll(List.of(decide, decide)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(true, false);
        }
        assertThat(asAgency(() -> journal.of(pair.id().value()))).hasSize(1);
    }

    @Test
    void a_client_has_no_pair_and_no_group() {
        ClientId client = given.client();
        String surname = "Client" + Uuid7.next();
        List<DebtorId> two = asAgency(() ->
                new GivenDebtors(bulk, jdbc).placed(client, List.of(at(surname, "1, rue A"), at(surname, "2, rue B"))));
        Likeness pair = between(two.get(0), two.get(1));
        asAgency(() -> joins.same(pair.id(), SOMEONE));
        assertThat(asClient(client, () -> likenesses.of(two.get(0), 10))).isEmpty();
        assertThat(asClient(client, () -> debtors.same(two.get(0)))).containsExactly(two.get(0));
        assertThat(asClient(client, () -> journal.of(pair.id().value()))).isEmpty();
    }

    private Likeness pair() {
        String surname = "Paire" + Uuid7.next();
        asAgency(() -> new GivenDebtors(bulk, jdbc).placed(given.client(), List.of(at(surname, "1, rue A"))));
        DebtorId added = asAgency(() -> new GivenDebtors(bulk, jdbc)
                .placed(given.client(), List.of(at(surname, "2, rue B")))
                .getFirst());
        return asAgency(() -> likenesses.of(added, 10)).getFirst();
    }

    private static Told at(String surname, String street) {
        return person(surname, "Odile").at(street, "38000");
    }

    private Likeness between(DebtorId one, DebtorId other) {
        return asAgency(() -> likenesses.of(one, 10)).stream()
                .filter(pair -> pair.besides(one).id().equals(other))
                .findFirst()
                .orElseThrow();
    }

    private List<DebtorId> same(DebtorCard debtor) {
        return asAgency(() -> debtors.same(debtor.id()));
    }

    /** A digest of all rows of each table that knows debtors. What others do meanwhile to cases is no matter of it. */
    private Map<String, String> digests() {
        return asAgency(() -> {
            var digests = new TreeMap<String, String>();
            List<String> tables =
                    jdbc.sql("""
                    select schemaname || '.' || tablename from pg_tables
                     where schemaname in ('debtor', 'client') and tablename <> 'flyway_schema_history'""").query((row, n) -> row.getString(1)).list();
            for (String table : tables) {
                digests.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                                + " from " + table + " t")
                                .query((row, n) -> row.getString(1))
                                .single());
            }
            return digests;
        });
    }
}
