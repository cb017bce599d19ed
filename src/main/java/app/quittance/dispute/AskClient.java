package app.quittance.dispute;

import app.quittance.kernel.Actor;

/** A further question of the agency to the client. */
public record AskClient(DisputeId disputeId, String question, Actor by) {

    public AskClient {
        question = Words.required(question);
    }
}
