package app.quittance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.DatabaseTest;
import app.quittance.GivenCases;
import app.quittance.casefile.CaseId;
import app.quittance.kernel.ClientId;
import app.quittance.platform.SqlFiles;
import app.quittance.scoring.PageDraft.Owner;
import app.quittance.scoring.PageDraft.Telling;
import app.quittance.scoring.history.Payer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DebtorBooksTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private DebtorBooks books;

    @Autowired
    private GivenCases given;

    @Test
    void every_debtor_has_one_page_with_all_that_is_told_of_it() {
        ClientId client = given.client();
        Map<String, Integer> invoices = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            CaseId id = given.companyCase(client, TODAY);
            if (i % 3 == 0) given.again(id, TODAY, given.invoice("80.00", TODAY.minusDays(40)));
            invoices.put(debtorOf(id), i % 3 == 0 ? 2 : 1);
        }
        List<BookPage> pages = pages(() -> books.ofClient(client.value()));
        assertThat(pages).hasSize(12);
        Map<String, Integer> told = new HashMap<>();
        pages.forEach(page ->
                told.put(page.payer().debtorId(), page.payer().invoices().size()));
        assertThat(told).isEqualTo(invoices);
    }

    @Test
    void of_a_batch_only_its_debtors_are_read_with_all_that_they_owe() {
        ClientId client = given.client();
        given.companyCase(client, TODAY);
        CaseId known = given.companyCase(client, TODAY);
        given.again(known, TODAY, given.invoice("80.00", TODAY.minusDays(40)));
        UUID batch = asAgency(() -> jdbc.sql("""
                        select batch_id from casefile.batch_case where case_id = :case and not opened""")
                .param("case", known.value())
                .query((row, n) -> row.getObject("batch_id", UUID.class))
                .single());
        UUID run = UUID.randomUUID();
        List<BookPage> pages = pages(() -> {
            jdbc.sql(SqlFiles.of("scoring").get("due-of-batch"))
                    .param("run", run)
                    .param("batch", batch)
                    .update();
            return books.ofDue(run, false);
        });
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().dueCases()).containsOnlyKeys(known.value());
        assertThat(pages.getFirst().payer().invoices()).hasSize(2);
    }

    @Test
    void keys_come_in_the_order_of_the_database_whatever_their_first_bit() {
        Random random = new Random(20261123);
        var keys = new ArrayList<UUID>();
        for (int i = 0; i < 300; i++) keys.add(new UUID(random.nextLong(), random.nextLong()));
        List<UUID> ordered = asAgency(() -> jdbc.sql("select key from unnest(:keys) as key order by key")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("key", UUID.class))
                .list());
        UUID client = UUID.randomUUID();
        var odd = new ArrayList<Telling>();
        var even = new ArrayList<Telling>();
        for (UUID key : ordered)
            (random.nextBoolean() ? odd : even).add(new Telling(new Owner(client, key), page -> {}));
        ordered.stream().limit(40).forEach(key -> {
            Owner owner = new Owner(client, key);
            if (odd.stream().noneMatch(each -> each.owner().equals(owner))) odd.add(new Telling(owner, page -> {}));
        });
        odd.sort((one, other) -> Integer.compare(
                ordered.indexOf(one.owner().debtor()),
                ordered.indexOf(other.owner().debtor())));
        try (var pages = new BookPages(List.of(odd.stream(), even.stream()), () -> {})) {
            assertThat(pages.rest().map(BookPage::payer).map(Payer::debtorId))
                    .as("each once, though two tell of it")
                    .containsExactlyElementsOf(
                            ordered.stream().map(UUID::toString).toList());
        }
    }

    private List<BookPage> pages(Supplier<BookPages> read) {
        return asAgency(() -> {
            try (BookPages pages = read.get()) {
                return pages.rest().toList();
            }
        });
    }

    private String debtorOf(CaseId id) {
        return asAgency(() -> jdbc.sql("select debtor_id::text from casefile.api_case where case_id = :case")
                .param("case", id.value())
                .query((row, n) -> row.getString(1))
                .single());
    }
}
