package app.quittance.intake.reading;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The standard export of French accounting (fichier des écritures comptables, LPF art. A.47 A-1): every line of a year's
 * ledger, separated by tabs or bars. It names neither due dates, for which the mandate's terms hold, nor of what kind
 * its customers are, which is asked for.
 */
@Component
@Order(2)
class LedgerExport implements Format {

    private static final List<String> TELLING = List.of("journalcode", "ecriturenum", "comptenum", "pieceref");

    @Override
    public String name() {
        return "fec";
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.knownKind().isPresent()) return false;
        List<String> titles = LedgerLines.titles(head.firstLine());
        return titles.containsAll(TELLING);
    }

    @Override
    public DebtRows open(SentFile file, Map<String, String> mapping) {
        var customers = new CustomerLedger();
        try (var lines = new LedgerLines(file)) {
            lines.requireColumns();
            for (LedgerLines.Line line = lines.next(); line != null; line = lines.next()) customers.take(line);
            return CanonicalRows.of(name(), customers.stated(lines.read()), customers::debts, mapping)
                    .beside(customers.past());
        }
    }
}
