package app.quittance.account;

import app.quittance.casefile.CaseId;
import app.quittance.ledger.Books.Fault;
import app.quittance.platform.SqlFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that the books of cases say what the statements say: every claim stands in them with the principal that was
 * entrusted, one that was taken back with nothing, and every movement is posted as the calculation allots it. Whether postings balance, {@code Books} proves.
 */
@Service
public class AccountProof {

    private static final int PAGE = 500;
    private static final int MOST_FAULTS = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Lives lives;
    private final MovedCases moved;
    private final SqlFiles sql = SqlFiles.of("account");

    AccountProof(JdbcClient jdbc, Lives lives, MovedCases moved) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.moved = moved;
    }

    /** Every difference, up to a hundred of each rule; empty when there is none. */
    @Transactional(readOnly = true)
    public List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        for (String rule : List.of("claim-without-principal", "taken-back-with-principal")) {
            jdbc.sql(sql.get("check-" + rule))
                    .param("limit", MOST_FAULTS)
                    .query(String.class)
                    .list()
                    .forEach(where -> faults.add(new Fault(rule, where)));
        }
        UUID after = FIRST;
        for (List<CaseId> page = moved.after(after, PAGE);
                !page.isEmpty() && faults.size() < MOST_FAULTS;
                page = moved.after(after, PAGE)) {
            lives.withBooks(page).stream()
                    .filter(books -> !Reckoning.agrees(books))
                    .forEach(books -> faults.add(
                            new Fault("posted-otherwise", books.life().reference())));
            after = page.getLast().value();
        }
        return faults;
    }

    /** Whether the books of one case say what its statement says. */
    @Transactional(readOnly = true)
    public boolean agrees(CaseId caseId) {
        return lives.withBooks(List.of(caseId)).stream().allMatch(Reckoning::agrees);
    }
}
