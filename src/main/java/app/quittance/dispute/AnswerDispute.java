package app.quittance.dispute;

import app.quittance.kernel.Actor;
import java.util.List;
import java.util.UUID;

/**
 * The client's answer to what its debtor objects.
 *
 * @param documents the evidence it adds, by the keys of the document store
 */
public record AnswerDispute(DisputeId disputeId, String text, List<UUID> documents, Actor by) {

    public AnswerDispute {
        text = Words.required(text);
        documents = List.copyOf(documents);
    }
}
