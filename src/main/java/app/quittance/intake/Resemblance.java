package app.quittance.intake;

import app.quittance.debtor.DebtorId;
import app.quittance.debtor.Sign;
import java.util.List;
import java.util.Optional;

/**
 * A debtor of a file that resembles one that the client told of before, and what its people said of it. Nothing in it comes
 * from another client.
 *
 * @param number by which it is answered: the first of its rows
 * @param rows that write the debtor so
 * @param spelling by which later files are recognised
 * @param score how alike they are, up to 100
 * @param answer empty: nobody has said anything yet
 */
public record Resemblance(
        int number,
        List<Integer> rows,
        String spelling,
        Written inFile,
        DebtorId other,
        Written known,
        int score,
        List<Sign> signs,
        Optional<Verdict.Said> answer) {

    public Resemblance {
        rows = List.copyOf(rows);
        signs = List.copyOf(signs);
    }

    /**
     * How a debtor is written.
     *
     * @param place empty where no address is told
     */
    public record Written(String name, String place) {}

    /** What speaks for their being one. */
    public List<Sign> agreeing() {
        return signs.stream().filter(Sign::agrees).toList();
    }
}
