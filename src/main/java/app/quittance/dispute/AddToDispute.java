package app.quittance.dispute;

import app.quittance.kernel.Actor;
import java.util.List;
import java.util.UUID;

/**
 * Something more that a side says while a dispute is open; whose turn it is stays as it was.
 *
 * @param documents the evidence that comes with it, by the keys of the document store
 */
public record AddToDispute(DisputeId disputeId, DisputeSide side, String text, List<UUID> documents, Actor by) {

    public AddToDispute {
        text = Words.required(text);
        documents = List.copyOf(documents);
    }
}
