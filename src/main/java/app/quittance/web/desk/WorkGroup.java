package app.quittance.web.desk;

import app.quittance.strategy.NextAction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The heaps that a collector's day is sorted into; each has a tile that opens its cases. */
enum WorkGroup {
    PROMISES("promises", "calendar-check", NextAction.CHECK_PROMISE, NextAction.WATCH_PLAN),
    CALL_BACKS("call-backs", "phone-call", NextAction.CALL_BACK),
    CALLS("calls", "phone", NextAction.CALL, NextAction.PROPOSE_PLAN),
    LETTERS("letters", "mail", NextAction.SEND_FIRST_LETTER, NextAction.SEND_FORMAL_NOTICE),
    DELIVERIES("deliveries", "mail-opened", NextAction.AWAIT_DELIVERY),
    COURT("court", "scale", NextAction.PROPOSE_COURT),
    ADDRESSES("addresses", "map-pin", NextAction.FIND_ADDRESS),
    CLOSINGS("closings", "folder", NextAction.PROPOSE_CLOSING);

    private final String key;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<NextAction> actions;

    WorkGroup(String key, String icon, NextAction first, NextAction... more) {
        this.key = key;
        this.icon = icon;
        this.actions = Set.copyOf(EnumSet.of(first, more));
    }

    static Optional<WorkGroup> of(@Nullable String key) {
        return Arrays.stream(values()).filter(group -> group.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }

    /** Whether a collector looks at this heap every morning, empty or not. */
    boolean isEveryDay() {
        return this == PROMISES || this == CALL_BACKS || this == CALLS;
    }

    Set<NextAction> actions() {
        return actions;
    }
}
