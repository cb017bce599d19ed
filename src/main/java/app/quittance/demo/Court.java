package app.quittance.demo;

import app.quittance.casefile.CaseFacts;
import app.quittance.casefile.CaseFiles;
import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.Claim;
import app.quittance.casefile.Claims;
import app.quittance.litigation.ExhibitKind;
import app.quittance.litigation.Finding;
import app.quittance.litigation.MatterFacts;
import app.quittance.litigation.MatterStatus;
import app.quittance.litigation.Matters;
import app.quittance.litigation.Packets;
import app.quittance.litigation.Requests;
import app.quittance.litigation.Warnings;
import app.quittance.strategy.Route;
import app.quittance.strategy.Routes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to a case before the court, as the legal team and its client do it. */
@Component
class Court {

    private static final String WEIGHED = "Vu avec le mandant : rien n’empêche d’agir.";

    private final CaseFiles caseFiles;
    private final Claims claims;
    private final Evidence evidence;
    private final Requests requests;
    private final Packets packets;
    private final Matters matters;
    private final Warnings warnings;
    private final Routes routes;

    Court(
            CaseFiles caseFiles,
            Claims claims,
            Evidence evidence,
            Requests requests,
            Packets packets,
            Matters matters,
            Warnings warnings,
            Routes routes) {
        this.caseFiles = caseFiles;
        this.claims = claims;
        this.evidence = evidence;
        this.requests = requests;
        this.packets = packets;
        this.matters = matters;
        this.warnings = warnings;
        this.routes = routes;
    }

    void happen(CaseFacts facts, Act act) {
        if (act.kind() == Act.Kind.TO_COURT) {
            send(facts);
        } else if (act.kind() == Act.Kind.TO_COURT_IF_ROUTED) {
            boolean routed = routes.of(facts.id())
                    .filter(route -> route.route() == Route.LITIGATION)
                    .isPresent();
            if (routed) send(facts);
        } else if (facts.status() == CaseStatus.LITIGATION) {
            proceed(facts, act);
        }
    }

    private void send(CaseFacts facts) {
        if (facts.status() != CaseStatus.FORMAL_NOTICE || facts.isHeld()) return;
        caseFiles.toLitigation(facts.id(), DemoFill.LEAD);
        requests.askForApproval(facts.id(), DemoFill.LEGAL);
    }

    private void proceed(CaseFacts facts, Act act) {
        switch (act.kind()) {
            case EVIDENCE -> evidence.give(facts, true, act.on());
            case EVIDENCE_BUT_DELIVERY_NOTE -> {
                evidence.give(facts, false, act.on());
                Claim claim = claims.of(facts.id()).getFirst();
                requests.askForExhibit(facts.id(), ExhibitKind.DELIVERY_NOTE, Optional.of(claim.id()), DemoFill.LEGAL);
            }
            case APPROVAL ->
                requests.answerApproval(facts.id(), true, "Accord donné, merci de procéder.", DemoFill.CLIENT);
            case FILED -> {
                if (!evidence.isComplete(facts)) return;
                warnings.unweighed(facts.id()).stream()
                        .map(Finding::check)
                        .distinct()
                        .forEach(check -> warnings.weigh(facts.id(), check, WEIGHED, DemoFill.LEGAL));
                packets.assemble(facts.id(), packets.courts(facts.id()).getFirst(), DemoFill.LEGAL);
                evidence.signPower(facts, matters.of(facts.id()).orElseThrow(), act.on());
                matters.filed(facts.id(), act.on(), DemoFill.LEGAL);
            }
            case ORDERED ->
                at(facts, MatterStatus.FILED)
                        .ifPresent(matter -> matters.ordered(facts.id(), act.on(), DemoFill.LEGAL));
            case SERVED ->
                at(facts, MatterStatus.ORDERED)
                        .ifPresent(matter -> matters.served(facts.id(), act.on(), true, DemoFill.LEGAL));
            case ENFORCEABLE ->
                at(facts, MatterStatus.SERVED)
                        .ifPresent(matter -> matters.enforceable(facts.id(), act.on(), DemoFill.LEGAL));
            default -> throw new IllegalArgumentException("Not before a court: " + act.kind());
        }
    }

    private Optional<MatterFacts> at(CaseFacts facts, MatterStatus status) {
        return matters.of(facts.id()).filter(matter -> matter.status() == status);
    }
}
