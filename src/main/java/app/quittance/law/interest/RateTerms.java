package app.quittance.law.interest;

import app.quittance.law.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rate a claim bears: the agreed one if there is one, else the law's for the relation.
 *
 * @param contractPercent the rate agreed, in per cent a year; null where nothing was agreed
 * @param floor whether the agreed rate gives way to three times the legal rate (professionals only)
 * @param enforceableOn when a decision became enforceable: five points more once two months have passed
 */
public record RateTerms(
        Relation relation,
        CreditorKind creditor,
        @Nullable BigDecimal contractPercent,
        boolean floor,
        @Nullable LocalDate enforceableOn) {

    public RateTerms {
        if (contractPercent != null && contractPercent.signum() < 0) {
            throw new IllegalArgumentException("A rate below zero: " + contractPercent);
        }
    }

    /** What the law gives where the parties agreed nothing. */
    public static RateTerms ofLaw(Relation relation) {
        return new RateTerms(relation, CreditorKind.OTHER, null, relation == Relation.PROFESSIONALS, null);
    }

    public RateTerms agreed(BigDecimal percent) {
        return new RateTerms(relation, creditor, percent, floor, enforceableOn);
    }

    public RateTerms owedTo(CreditorKind kind) {
        return new RateTerms(relation, kind, contractPercent, floor, enforceableOn);
    }

    public RateTerms withoutFloor() {
        return new RateTerms(relation, creditor, contractPercent, false, enforceableOn);
    }

    public RateTerms enforceable(LocalDate on) {
        return new RateTerms(relation, creditor, contractPercent, floor, on);
    }

    /** The law's rate for this relation. */
    RateKind legalKind() {
        return switch (relation) {
            case PROFESSIONALS -> RateKind.DEFAULT_B2B;
            case PUBLIC_BUYER -> RateKind.PUBLIC;
            case CONSUMER, CIVIL ->
                creditor == CreditorKind.PRIVATE_PERSON ? RateKind.LEGAL_PRIVATE : RateKind.LEGAL_OTHER;
        };
    }
}
