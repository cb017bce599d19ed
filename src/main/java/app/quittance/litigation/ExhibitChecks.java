package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.casefile.Claim;
import app.quittance.litigation.Finding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which exhibits a packet needs and which are there: one of each required kind, for each invoice where it has its own. */
@Component
class ExhibitChecks {

    private static final String ARTICLE = "CPC art. 1407";

    /** Age at which registries ask for a new extract of the trade register. */
    private static final int EXTRACT_MONTHS = 3;

    private final Exhibits exhibits;
    private final PacketChoices choices;

    ExhibitChecks(Exhibits exhibits, PacketChoices choices) {
        this.exhibits = exhibits;
        this.choices = choices;
    }

    /**
     * An exhibit that a packet needs.
     *
     * @param claim the invoice that it belongs to, where each has its own
     */
    record Need(ExhibitKind kind, Optional<Claim> claim, boolean met) {

        Finding finding() {
            if (kind == ExhibitKind.ORDER) return orderOrContract(claim.orElseThrow());
            return claim.map(this::ofClaim).orElseGet(this::ofCase);
        }

        private Finding ofCase() {
            return met
                    ? Finding.met(Check.EXHIBIT, ARTICLE, kind)
                    : Finding.lacking(Check.EXHIBIT, kind, Optional.empty(), kind);
        }

        private Finding ofClaim(Claim of) {
            return met
                    ? Finding.met(Check.INVOICE_EXHIBIT, ARTICLE, kind, of.invoiceNumber())
                    : Finding.lacking(Check.INVOICE_EXHIBIT, kind, Optional.of(of.id()), kind, of.invoiceNumber());
        }

        private Finding orderOrContract(Claim of) {
            return met
                    ? Finding.met(Check.ORDER_OR_CONTRACT, ARTICLE, of.invoiceNumber())
                    : Finding.lacking(Check.ORDER_OR_CONTRACT, kind, Optional.of(of.id()), of.invoiceNumber());
        }
    }

    List<Finding> check(CaseId caseId, List<Claim> claims, LocalDate today) {
        List<ExhibitFacts> present = choices.included(caseId);
        List<Finding> findings = new ArrayList<>();
        required(claims, present).forEach(need -> findings.add(need.finding()));
        extractDate(present, today).ifPresent(findings::add);
        orders(claims, present).forEach(need -> findings.add(need.finding()));
        findings.add(power(present));
        return findings;
    }

    /** All that a packet on these claims needs, and whether it is in the case. */
    List<Need> needs(CaseId caseId, List<Claim> claims) {
        List<ExhibitFacts> present = exhibits.of(caseId);
        return Stream.concat(required(claims, present).stream(), orders(claims, present).stream())
                .toList();
    }

    private static List<Need> required(List<Claim> claims, List<ExhibitFacts> present) {
        List<Need> needs = new ArrayList<>();
        for (ExhibitKind kind : ExhibitKind.values()) {
            if (!kind.required()) continue;
            if (kind.perClaim()) {
                claims.forEach(claim -> needs.add(new Need(kind, Optional.of(claim), has(present, kind, claim))));
            } else {
                needs.add(new Need(kind, Optional.empty(), has(present, kind)));
            }
        }
        return needs;
    }

    /** What was ordered: an order for each invoice, or a contract for all. */
    private static List<Need> orders(List<Claim> claims, List<ExhibitFacts> present) {
        boolean contract = has(present, ExhibitKind.CONTRACT);
        return claims.stream()
                .map(claim -> new Need(
                        ExhibitKind.ORDER, Optional.of(claim), contract || has(present, ExhibitKind.ORDER, claim)))
                .toList();
    }

    /** The youngest extract of the creditor, if it is older than registries take. No text says so: it does not stop a packet. */
    private static Optional<Finding> extractDate(List<ExhibitFacts> present, LocalDate today) {
        return present.stream()
                .filter(exhibit -> exhibit.kind() == ExhibitKind.CREDITOR_EXTRACT)
                .map(ExhibitFacts::youngest)
                .max(Comparator.naturalOrder())
                .filter(youngest -> youngest.isBefore(today.minusMonths(EXTRACT_MONTHS)))
                .map(youngest -> Finding.mendable(Check.EXTRACT_DATE, ExhibitKind.CREDITOR_EXTRACT, youngest));
    }

    private static Finding power(List<ExhibitFacts> present) {
        return has(present, ExhibitKind.SIGNED_POWER)
                ? Finding.met(Check.POWER, "CPC art. 853, 1407")
                : Finding.warned(Check.POWER, "CPC art. 853, 1407");
    }

    private static boolean has(List<ExhibitFacts> present, ExhibitKind kind) {
        return present.stream().anyMatch(exhibit -> exhibit.kind() == kind);
    }

    private static boolean has(List<ExhibitFacts> present, ExhibitKind kind, Claim claim) {
        return present.stream()
                .anyMatch(exhibit -> exhibit.kind() == kind && exhibit.claim().equals(Optional.of(claim.id())));
    }
}
