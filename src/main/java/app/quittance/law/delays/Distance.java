package app.quittance.law.delays;

/** Where the person who must act lives, seen from a court in metropolitan France (CPC 643). */
public enum Distance {
    METROPOLE,
    OVERSEAS,
    ABROAD
}
