package app.quittance.scoring.history;

import java.util.List;

/**
 * What the agency lived with a debtor over one client's cases: promises, talks, letters that came back. A payment history
 * alone tells nothing of it.
 *
 * @param from the day on which the first case was placed; before it nothing is known
 * @param talks the days on which the debtor was spoken with
 * @param returned the days on which a letter came back because nobody of that name lives there
 */
public record Dealings(int from, List<Promise> promises, List<Integer> talks, List<Integer> returned) {

    /** Where nobody told. */
    public static final Dealings UNKNOWN = new Dealings(Invoice.NEVER, List.of(), List.of(), List.of());

    /**
     * A promise to pay.
     *
     * @param endedOn the day on which it was kept or broken, {@link Invoice#NEVER} while neither
     */
    public record Promise(int madeOn, int endedOn, boolean kept, boolean broken) {}

    public Dealings {
        promises = List.copyOf(promises);
        talks = List.copyOf(talks);
        returned = List.copyOf(returned);
    }

    public boolean isKnownAt(int day) {
        return from < day;
    }

    public long keptBefore(int day) {
        return promises.stream()
                .filter(promise -> promise.kept() && promise.endedOn() < day)
                .count();
    }

    public long brokenBefore(int day) {
        return promises.stream()
                .filter(promise -> promise.broken() && promise.endedOn() < day)
                .count();
    }

    public boolean isPromisedAt(int day) {
        return promises.stream().anyMatch(promise -> promise.madeOn() < day && promise.endedOn() >= day);
    }

    public long talksBetween(int from, int before) {
        return talks.stream().filter(on -> on >= from && on < before).count();
    }

    public boolean isReturnedBefore(int day) {
        return returned.stream().anyMatch(on -> on < day);
    }
}
