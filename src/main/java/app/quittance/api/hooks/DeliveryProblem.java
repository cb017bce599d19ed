package app.quittance.api.hooks;

/** Why there was no answer. */
public enum DeliveryProblem {
    /** It is no address of the public internet. */
    ADDRESS_REFUSED,
    NAME_UNKNOWN,
    TOO_SLOW,
    NO_CONNECTION,
    CERTIFICATE,
    NOT_HTTP
}
