package app.quittance.strategy;

/** What the agency does next with a case; its label is {@code enum.NextAction.<NAME>} in the message files. */
public enum NextAction {
    SEND_FIRST_LETTER,
    CALL,
    CALL_BACK,
    CHECK_PROMISE,
    WATCH_PLAN,
    PROPOSE_PLAN,
    SEND_FORMAL_NOTICE,
    /** The notice is on its way: its acknowledgement of receipt is awaited. */
    AWAIT_DELIVERY,
    AWAIT_NOTICE,
    PROPOSE_COURT,
    AWAIT_CLIENT,
    FIND_ADDRESS,
    PROPOSE_CLOSING,
    WITH_LEGAL,
    NONE
}
