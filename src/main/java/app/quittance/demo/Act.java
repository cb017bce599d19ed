package app.quittance.demo;

import java.time.LocalDate;

/**
 * Something that happens to a debt on a day.
 *
 * @param share of what is owed, for payments and promises
 * @param days until it is due, for promises, plans and call-backs
 * @param words what was said, for calls, notes and disputes
 */
record Act(LocalDate on, Kind kind, double share, int days, String words) {

    enum Kind {
        FIRST_LETTER,
        REMINDER,
        CALL_UNANSWERED,
        CALL,
        CALL_BACK_AGREED,
        NOTE,
        PROMISE,
        PLAN,
        PAYMENT,
        PAYMENT_TO_CLIENT,
        INSTALMENT,
        WAIVE_REST,
        BOUNCE,
        DISPUTE,
        DISPUTE_ANSWERED,
        DISPUTE_REJECTED,
        LETTER_RETURNED,
        ADDRESS_FOUND,
        LIQUIDATION,
        GIVE_UP,
        FORMAL_NOTICE,
        NOTICE_DELIVERED,
        NOTICE_UNCLAIMED,
        NOTICE_REFUSED,
        TO_COURT,
        TO_COURT_IF_ROUTED,
        EVIDENCE,
        EVIDENCE_BUT_DELIVERY_NOTE,
        APPROVAL,
        FILED,
        ORDERED,
        SERVED,
        ENFORCEABLE
    }

    static Act of(LocalDate on, Kind kind) {
        return new Act(on, kind, 0, 0, "");
    }

    static Act saying(LocalDate on, Kind kind, String words) {
        return new Act(on, kind, 0, 0, words);
    }

    static Act paying(LocalDate on, Kind kind, double share) {
        return new Act(on, kind, share, 0, "");
    }

    static Act promising(LocalDate on, Kind kind, double share, int days, String words) {
        return new Act(on, kind, share, days, words);
    }
}
