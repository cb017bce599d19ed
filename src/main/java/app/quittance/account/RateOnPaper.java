package app.quittance.account;

import app.quittance.account.Statement.InterestLine;
import app.quittance.law.interest.RateBasis;
import app.quittance.law.interest.RateBasis.Agreed;
import app.quittance.law.interest.RateBasis.OverEcb;
import app.quittance.law.interest.RateBasis.Published;
import app.quittance.law.interest.RateBasis.Raised;
import app.quittance.law.interest.RateBasis.TimesLegal;
import java.math.BigDecimal;
import java.time.Month;

/**
 * How a rate is made up, as French papers and the table of a statement say it. The identity of a statement is made of these
 * letters: were one to change, what was handed out before could no longer be drawn up again. Screens and programs are told by
 * {@link RateWords}, in their reader's language.
 */
final class RateOnPaper {

    private RateOnPaper() {}

    /** "taux BCE au 1er juillet 2026 (2,40 %) + 10 points" */
    static String basis(InterestLine line) {
        return words(line.basis());
    }

    /** With where it was read, in parentheses. */
    static String withSource(InterestLine line) {
        String read = line.source();
        String source = isOfContract(line.basis()) ? "contrat" + (read.isEmpty() ? "" : " ; " + read) : read;
        return basis(line) + " (" + source + ")";
    }

    private static String words(RateBasis basis) {
        return switch (basis) {
            case Published published -> words(published);
            case OverEcb over ->
                "taux BCE au 1er " + (over.firstDay().getMonth() == Month.JANUARY ? "janvier " : "juillet ")
                        + over.firstDay().getYear() + " (" + plain(over.ecb()) + " %) + " + plain(over.points())
                        + " points";
            case TimesLegal times -> plain(times.times()) + " fois le taux légal (" + plain(times.legal()) + " %)";
            case Agreed _ -> "taux convenu";
            case Raised raised -> words(raised.rate()) + " + " + plain(raised.points()) + " points";
        };
    }

    private static String words(Published published) {
        return switch (published.kind()) {
            case LEGAL_PRIVATE -> "taux légal (créancier particulier)";
            case LEGAL_OTHER -> "taux légal";
            case ECB -> "taux de refinancement de la BCE";
            case DEFAULT_B2B, FLOOR_B2B, PUBLIC ->
                throw new IllegalArgumentException("Derived, never published: " + published.kind());
        };
    }

    private static boolean isOfContract(RateBasis basis) {
        return basis instanceof Agreed || (basis instanceof Raised raised && isOfContract(raised.rate()));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
