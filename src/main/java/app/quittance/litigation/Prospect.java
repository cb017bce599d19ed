package app.quittance.litigation;

import app.quittance.litigation.Finding.Check;
import app.quittance.litigation.Finding.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a procedure looks for a case: what was found of each of its conditions. */
public record Prospect(Procedure procedure, List<Finding> findings) {

    /** What a file may still lack when it is handed to somebody who will ask for it. */
    private static final Set<Check> EXHIBITS =
            Set.copyOf(EnumSet.of(Check.EXHIBIT, Check.INVOICE_EXHIBIT, Check.ORDER_OR_CONTRACT));

    public Prospect {
        findings = List.copyOf(findings);
    }

    /** What closes this way. */
    public List<Finding> obstacles() {
        return findings.stream()
                .filter(finding -> finding.forbids() && !EXHIBITS.contains(finding.check()))
                .toList();
    }

    /** What somebody has to look at, exhibits that lack included. */
    public List<Finding> toLookAt() {
        return findings.stream()
                .filter(finding ->
                        finding.level() == Level.WARNED || (finding.forbids() && EXHIBITS.contains(finding.check())))
                .toList();
    }

    public List<Finding> met() {
        return findings.stream().filter(finding -> finding.level() == Level.MET).toList();
    }

    /** What somebody outside reads of it: exhibits that are there stand in their schedule, the stage of the case is ours. */
    List<Finding> told() {
        return findings.stream()
                .filter(finding -> finding.check() != Check.STAGE)
                .filter(finding -> finding.level() != Level.MET || !EXHIBITS.contains(finding.check()))
                .toList();
    }

    public boolean isOpen() {
        return obstacles().isEmpty();
    }
}
