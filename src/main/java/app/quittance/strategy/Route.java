package app.quittance.strategy;

/** The way a case is proposed to go. */
public enum Route {
    NEGOTIATION,
    PLAN,
    LITIGATION,
    /** Nothing more can be had, or may be asked: close it. */
    CLOSE,
    /** Work rests: a hold or proceedings bind. */
    NONE
}
