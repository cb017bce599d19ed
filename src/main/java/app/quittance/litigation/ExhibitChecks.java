package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which exhibits a packet needs and which are there: one of each required kind, for each invoice where it has its own. */
@Component
class ExhibitChecks {

    private static final String ARTICLE = "CPC art. 1407";

    /** Age at which registries ask for a new extract of the trade register. */
    private static final int EXTRACT_MONTHS = 3;

    private final Exhibits exhibits;

    ExhibitChecks(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    List<Finding> check(CaseId caseId, List<Claim> claims, LocalDate today) {
        List<ExhibitFacts> present = exhibits.of(caseId);
        List<Finding> findings = new ArrayList<>();
        for (ExhibitKind kind : ExhibitKind.values()) {
            if (!kind.required()) continue;
            if (kind.perClaim()) claims.forEach(claim -> findings.add(ofClaim(kind, claim, present)));
            else findings.add(ofCase(kind, present));
        }
        extractDate(present, today).ifPresent(findings::add);
        claims.forEach(claim -> findings.add(orderOrContract(claim, present)));
        findings.add(power(present));
        return findings;
    }

    private static Finding ofCase(ExhibitKind kind, List<ExhibitFacts> present) {
        return present.stream().anyMatch(exhibit -> exhibit.kind() == kind)
                ? Finding.met(Check.EXHIBIT, ARTICLE, kind)
                : Finding.lacking(Check.EXHIBIT, kind, Optional.empty(), kind);
    }

    /** The youngest extract of the creditor, if it is older than registries take. No text says so: it does not stop a packet. */
    private static Optional<Finding> extractDate(List<ExhibitFacts> present, LocalDate today) {
        return present.stream()
                .filter(exhibit -> exhibit.kind() == ExhibitKind.CREDITOR_EXTRACT)
                .map(ExhibitFacts::youngest)
                .max(Comparator.naturalOrder())
                .filter(youngest -> youngest.isBefore(today.minusMonths(EXTRACT_MONTHS)))
                .map(youngest -> Finding.outdated(Check.EXTRACT_DATE, ExhibitKind.CREDITOR_EXTRACT, youngest));
    }

    private static Finding ofClaim(ExhibitKind kind, Claim claim, List<ExhibitFacts> present) {
        return has(present, kind, claim)
                ? Finding.met(Check.INVOICE_EXHIBIT, ARTICLE, kind, claim.invoiceNumber())
                : Finding.lacking(Check.INVOICE_EXHIBIT, kind, Optional.of(claim.id()), kind, claim.invoiceNumber());
    }

    private static Finding orderOrContract(Claim claim, List<ExhibitFacts> present) {
        boolean shown = has(present, ExhibitKind.ORDER, claim)
                || present.stream().anyMatch(exhibit -> exhibit.kind() == ExhibitKind.CONTRACT);
        return shown
                ? Finding.met(Check.ORDER_OR_CONTRACT, ARTICLE, claim.invoiceNumber())
                : Finding.lacking(
                        Check.ORDER_OR_CONTRACT, ExhibitKind.ORDER, Optional.of(claim.id()), claim.invoiceNumber());
    }

    private static Finding power(List<ExhibitFacts> present) {
        return present.stream().anyMatch(exhibit -> exhibit.kind() == ExhibitKind.SIGNED_POWER)
                ? Finding.met(Check.POWER, "CPC art. 853, 1407")
                : Finding.warned(Check.POWER, "CPC art. 853, 1407");
    }

    private static boolean has(List<ExhibitFacts> present, ExhibitKind kind, Claim claim) {
        return present.stream()
                .anyMatch(exhibit -> exhibit.kind() == kind && exhibit.claim().equals(Optional.of(claim.id())));
    }
}
