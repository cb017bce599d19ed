package app.quittance.scoring;

import app.quittance.platform.SqlFiles;
import app.quittance.scoring.feature.AcrossClients;
import app.quittance.scoring.feature.KnownByClients;
import app.quittance.scoring.feature.PayerAt;
import app.quittance.scoring.feature.Situation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what every client knows of the debtors of a run whom several know, where scores may look at it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BooksElsewhere {

    private final JdbcClient jdbc;
    private final DebtorBooks books;
    private final AcrossClientsUse use;
    private final SqlFiles sql = SqlFiles.of("scoring");

    BooksElsewhere(JdbcClient jdbc, DebtorBooks books, AcrossClientsUse use) {
        this.jdbc = jdbc;
        this.books = books;
        this.use = use;
    }

    /** What clients know of persons, and which debtors are one. */
    record Known(KnownByClients clients, Map<UUID, UUID> persons) {

        static final Known NOTHING = new Known(KnownByClients.nothing(), Map.of());

        /** Whose debts a page shows. */
        Situation.Owner owner(BookPage page) {
            UUID debtor = UUID.fromString(page.payer().debtorId());
            return new Situation.Owner(
                    page.client().toString(),
                    persons.getOrDefault(debtor, debtor).toString());
        }
    }

    /** Whether scores may look across clients for any debtor. */
    boolean areUsed() {
        return use.scope() != AcrossClients.NONE;
    }

    /**
     * Of the debtors of a run's due cases.
     *
     * @param reading how a page is read on the day of the scores
     */
    Known ofDue(UUID due, boolean whole, Function<BookPage, PayerAt> reading) {
        var clients = new KnownByClients(use.scope());
        Map<UUID, UUID> persons = new HashMap<>();
        try (BookPages pages = books.elsewhereOfDue(due, whole, run -> persons.putAll(personsRead(run)))) {
            var known = new Known(clients, persons);
            pages.forEachRemaining(page -> {
                Situation.Owner owner = known.owner(page);
                clients.see(owner.person(), owner.client(), reading.apply(page));
            });
            return known;
        }
    }

    private Map<UUID, UUID> personsRead(UUID run) {
        Map<UUID, UUID> persons = new HashMap<>();
        jdbc.sql(sql.get("persons-read")).param("run", run).query(row -> {
            persons.put(row.getObject("debtor_id", UUID.class), row.getObject("person_id", UUID.class));
        });
        return persons;
    }
}
