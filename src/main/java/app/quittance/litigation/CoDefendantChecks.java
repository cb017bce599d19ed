package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Party;
import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.Debtors;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a petition may name those who owe the same debt, and whether one of them was forgotten. */
@Component
class CoDefendantChecks {

    private static final String PARTIES = "CPC art. 54, 57";
    private static final String SOLIDARITY = "C. civ. art. 1310, 1313";

    private final CoDefendants coDefendants;
    private final Debtors debtors;
    private final IdentityChecks identity;

    CoDefendantChecks(CoDefendants coDefendants, Debtors debtors, IdentityChecks identity) {
        this.coDefendants = coDefendants;
        this.debtors = debtors;
        this.identity = identity;
    }

    List<Finding> check(CaseId caseId, LocalDate today) {
        Stream<Finding> joined =
                coDefendants.of(caseId).stream().map(each -> joined(debtors.get(each.debtor()), each, today));
        Stream<Finding> forgotten = coDefendants.others(caseId).stream().map(CoDefendantChecks::forgotten);
        return Stream.concat(joined, forgotten).toList();
    }

    private Finding joined(DebtorCard card, CoDefendant coDefendant, LocalDate today) {
        if (!debtors.proceedings(card.id(), today).isEmpty()) {
            return Finding.forbidden(Check.CO_DEFENDANT_BOUND, "C. com. art. L.622-21", card.fullName());
        }
        if (identity.ofDebtor(card).forbids()) {
            return Finding.forbidden(Check.CO_DEFENDANT_IDENTITY, PARTIES, card.fullName());
        }
        return Finding.warned(Check.CO_DEFENDANT, SOLIDARITY, card.fullName(), coDefendant.basis());
    }

    private static Finding forgotten(Party party) {
        return Finding.warned(Check.CO_DEBTOR_LEFT, SOLIDARITY, party.name(), String.join(", ", party.invoices()));
    }
}
