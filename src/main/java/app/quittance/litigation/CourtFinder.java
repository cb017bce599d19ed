package app.quittance.litigation;

import app.quittance.debtor.DebtorCard;
import app.quittance.debtor.DebtorKind;
import app.quittance.debtor.Debtors;
import app.quittance.kernel.Money;
import app.quittance.law.courts.CommuneCode;
import app.quittance.law.courts.CompetentCourt;
import app.quittance.law.courts.Matter;
import app.quittance.rulebook.Rulebook;
import app.quittance.rulebook.RulebookDesk;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the court of a debtor's home or seat (CPC 42, 1406): by its commune, or by its department where only that is known. */
@Component
class CourtFinder {

    private final Debtors debtors;
    private final RulebookDesk rulebook;

    CourtFinder(Debtors debtors, RulebookDesk rulebook) {
        this.debtors = debtors;
        this.rulebook = rulebook;
    }

    Optional<CompetentCourt> find(DebtorCard debtor, Money amount, LocalDate on) {
        Rulebook rules = rulebook.current();
        return commune(debtor, rules)
                .map(commune ->
                        CompetentCourt.choose(commune, matter(debtor.kind()), amount, on, rules.courts(), rules));
    }

    private Optional<CommuneCode> commune(DebtorCard debtor, Rulebook rules) {
        return debtors.inseeCode(debtor.id())
                .map(CommuneCode::new)
                .or(() -> debtor.postcode().flatMap(rules::seatNear));
    }

    /** Merchants and trading companies answer before the commercial court (C. com. L.721-3), everyone else before the judicial one. */
    private static Matter matter(DebtorKind kind) {
        return kind == DebtorKind.COMPANY || kind == DebtorKind.SOLE_TRADER ? Matter.COMMERCIAL : Matter.CIVIL;
    }
}
