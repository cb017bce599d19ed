package app.quittance.litigation;

import app.quittance.casefile.ClaimId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one check of admissibility found. A finding, not a verdict: a legal officer decides and signs.
 *
 * @param arguments values of its sentence, {@code litigation.check.<CHECK>.<LEVEL>} in the message files
 * @param article the text it rests on
 * @param missing the exhibit that would mend it, where one would
 * @param claim the invoice it is about, where it is about one
 */
public record Finding(
        Check check,
        Level level,
        List<Object> arguments,
        String article,
        Optional<ExhibitKind> missing,
        Optional<ClaimId> claim) {

    /** What is looked at, in the order of the page. */
    public enum Check {
        STAGE,
        AMOUNT_DUE,
        HOLDS,
        PROCEEDINGS,
        LIMITATION,
        LIMITED,
        FORMAL_NOTICE,
        CLIENT_NOTICE,
        COURT,
        DEBTOR_IDENTITY,
        CO_DEFENDANT,
        CO_DEFENDANT_IDENTITY,
        CO_DEFENDANT_BOUND,
        CO_DEBTOR_LEFT,
        CLAIMANT_IDENTITY,
        EXHIBIT,
        INVOICE_EXHIBIT,
        EXTRACT_DATE,
        ORDER_OR_CONTRACT,
        APPROVAL,
        CARE,
        INSURER_AGREEMENT,
        INSURER_UNCLEAR,
        INSURER_DEADLINE,
        POWER,
        AMICABLE,
        REPRESENTATION,
        CEILING,
        NOT_OF_MERCHANTS,
        IN_FORCE,
        MERCHANTS,
        UNDISPUTED,
        TRIBUNAL,
        ATTEMPT,
        SPEAKER,
        STAMP,
        CROSS_BORDER
    }

    /** How much it weighs. */
    public enum Level {
        MET,
        WARNED,
        FORBIDDEN
    }

    static Finding met(Check check, String article, Object... arguments) {
        return new Finding(check, Level.MET, List.of(arguments), article, Optional.empty(), Optional.empty());
    }

    static Finding warned(Check check, String article, Object... arguments) {
        return new Finding(check, Level.WARNED, List.of(arguments), article, Optional.empty(), Optional.empty());
    }

    static Finding forbidden(Check check, String article, Object... arguments) {
        return new Finding(check, Level.FORBIDDEN, List.of(arguments), article, Optional.empty(), Optional.empty());
    }

    /** A thing to be weighed that an exhibit would mend: a newer one, or one at all. */
    static Finding mendable(Check check, ExhibitKind kind, Object... arguments) {
        return new Finding(check, Level.WARNED, List.of(arguments), "", Optional.of(kind), Optional.empty());
    }

    static Finding lacking(Check check, ExhibitKind kind, Optional<ClaimId> claim, Object... arguments) {
        return new Finding(check, Level.FORBIDDEN, List.of(arguments), "CPC art. 1407", Optional.of(kind), claim);
    }

    public boolean forbids() {
        return level == Level.FORBIDDEN;
    }

    /**
     * Whether somebody has to say why it is set aside. The court is checked when it is chosen, and the power is signed after
     * the packet, which contains it: without it nothing is filed.
     */
    public boolean isToBeWeighed() {
        return level == Level.WARNED && check != Check.COURT && check != Check.POWER;
    }

    /** Its values, by which it is told from the same warning on other figures or dates. */
    public String said() {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }
}
