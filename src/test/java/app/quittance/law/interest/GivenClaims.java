package app.quittance.law.interest;

import app.quittance.kernel.Money;
import app.quittance.law.Relation;
import app.quittance.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What tests of interest say over and over. */
final class GivenClaims {

    static final Rates RATES = Rulebook.bundled().rates();

    private GivenClaims() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Money euros(String amount) {
        return Money.euros(amount);
    }

    /** A claim on terms that agree this rate whatever the floor. */
    static ClaimTerms agreed(String principal, String percent, String from) {
        RateTerms terms = RateTerms.ofLaw(Relation.PROFESSIONALS)
                .agreed(new BigDecimal(percent))
                .withoutFloor();
        return ClaimTerms.of(euros(principal), day(from), terms);
    }

    /** A claim of a natural person outside any trade, at the legal rate. */
    static ClaimTerms ofPrivateCreditor(String principal, String from) {
        RateTerms terms = RateTerms.ofLaw(Relation.CONSUMER).owedTo(CreditorKind.PRIVATE_PERSON);
        return ClaimTerms.of(euros(principal), day(from), terms);
    }

    static ClaimTerms betweenProfessionals(String principal, String from) {
        return ClaimTerms.of(euros(principal), day(from), RateTerms.ofLaw(Relation.PROFESSIONALS));
    }

    static ClaimStatement at(ClaimTerms claim, String date, Movement... movements) {
        return Interest.statement(claim, List.of(movements), day(date), RATES);
    }

    static Movement paid(String date, String amount) {
        return new Movement.Payment(day(date), euros(amount));
    }

    static Movement credited(String date, String amount) {
        return new Movement.CreditNote(day(date), euros(amount));
    }
}
