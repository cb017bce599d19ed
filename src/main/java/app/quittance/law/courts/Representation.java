package app.quittance.law.courts;

import app.quittance.kernel.Money;
import app.quittance.law.Confidence;
import app.quittance.law.Fact;
import app.quittance.law.FactName;
import app.quittance.law.Facts;
import java.time.LocalDate;

/**
 * Who may speak for the creditor at a hearing. A petition may be filed by any mandatary (CPC 1407); a hearing is another matter.
 *
 * @param ceiling the amount above which a lawyer is required, where the amount counts at all
 */
public record Representation(Speaker speaker, Money ceiling, String article, Confidence confidence) {

    /** Who may appear, or must. */
    public enum Speaker {
        /** Counsel alone. */
        COUNSEL,
        /** By default the client or counsel; the agency by a special power in writing. */
        AGENCY_BY_POWER,
        /** The client, its own staff, or counsel; never the agency (CPC 762). */
        CLIENT_OR_COUNSEL
    }

    /** Before this kind of court, for this amount, under the texts of this day. */
    public static Representation before(CourtKind court, Money amount, LocalDate on, Facts facts) {
        Fact limit = facts.on(FactName.LAWYER_CEILING, on);
        Money ceiling = Money.euros(limit.value());
        boolean above = amount.compareTo(ceiling) > 0;
        return switch (court) {
            case TC, TAE ->
                new Representation(
                        above ? Speaker.COUNSEL : Speaker.AGENCY_BY_POWER, ceiling, "CPC art. 853", limit.confidence());
            case TMC ->
                new Representation(
                        above ? Speaker.COUNSEL : Speaker.AGENCY_BY_POWER, ceiling, "CPC art. 853", Confidence.MEMORY);
            // The commercial chamber is a chamber of the judicial court: the closed list of 762 is the safe reading.
            case TJ_COM ->
                new Representation(
                        above ? Speaker.COUNSEL : Speaker.CLIENT_OR_COUNSEL,
                        ceiling,
                        "CPC art. 761, 762",
                        Confidence.MEMORY);
            case TJ, TPROX ->
                new Representation(
                        above ? Speaker.COUNSEL : Speaker.CLIENT_OR_COUNSEL,
                        ceiling,
                        "CPC art. 761, 762",
                        limit.confidence());
            case JCP -> new Representation(Speaker.CLIENT_OR_COUNSEL, ceiling, "CPC art. 761, 762", limit.confidence());
        };
    }
}
