package app.quittance.demo;

import app.quittance.casefile.CaseId;
import app.quittance.dispute.AnswerDispute;
import app.quittance.dispute.DisputeDesk;
import app.quittance.dispute.DisputeId;
import app.quittance.dispute.DisputeOutcome;
import app.quittance.dispute.DisputeReason;
import app.quittance.dispute.DisputeStatus;
import app.quittance.dispute.OpenDispute;
import app.quittance.dispute.SettleDispute;
import app.quittance.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The objections of the demonstration, the clients' answers and what came of them. */
@Component
class Disputes {

    private final DisputeDesk desk;

    Disputes(DisputeDesk desk) {
        this.desk = desk;
    }

    void open(CaseId id, String words, Actor by) {
        desk.open(new OpenDispute(id, List.of(), reason(words), words, by));
    }

    void answer(CaseId id) {
        openOne(id, DisputeStatus.AWAITING_CLIENT)
                .ifPresent(dispute -> desk.answer(new AnswerDispute(
                        dispute,
                        "Bon signé à la livraison sans réserve ; nous maintenons la facture.",
                        List.of(),
                        DemoFill.CLIENT)));
    }

    void reject(CaseId id, Actor by) {
        openOne(id, DisputeStatus.AWAITING_AGENCY)
                .ifPresent(dispute -> desk.settle(new SettleDispute(
                        dispute, DisputeOutcome.REJECTED, "La preuve produite par le créancier est suffisante.", by)));
    }

    private Optional<DisputeId> openOne(CaseId id, DisputeStatus status) {
        return desk.of(id).stream()
                .filter(dispute -> dispute.status() == status)
                .findFirst()
                .map(dispute -> dispute.id());
    }

    private static DisputeReason reason(String words) {
        if (words.contains("réglé")) return DisputeReason.ALREADY_PAID;
        if (words.contains("résilié")) return DisputeReason.CONTRACT_ENDED;
        if (words.contains("index")) return DisputeReason.PRICE_OR_QUANTITY;
        return DisputeReason.NOT_RECEIVED;
    }
}
