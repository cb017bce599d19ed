package app.quittance.strategy;

import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.HoldReason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The rule that says what comes next and when: what binds first (holds, the court), then what was promised, then the
 * letters in their order (the R.124-4 letter before anything else), then the route.
 */
final class NextActionRule {

    private static final int DELIVERY_DAYS = 10;

    private NextActionRule() {}

    /** What has happened on a case so far, as far as the next step hangs on it. */
    record Progress(
            CaseStatus status,
            Set<HoldReason> holds,
            Optional<LocalDate> firstLetterOn,
            Optional<LocalDate> noticeSentOn,
            Optional<LocalDate> noticeLastDay,
            Optional<LocalDate> promiseDueOn,
            Optional<LocalDate> planNextDueOn,
            Optional<LocalDate> callBackOn,
            Optional<LocalDate> lastCallOn) {}

    /** A step and the day on which it falls. */
    record Step(NextAction action, LocalDate dueOn) {}

    static Step decide(Progress progress, Route route, Pace pace, LocalDate today) {
        return bound(progress, today)
                .or(() -> agreed(progress))
                .or(() -> byLetters(progress, route, pace, today))
                .orElseGet(() -> byRoute(progress, route, pace, today));
    }

    private static Optional<Step> bound(Progress progress, LocalDate today) {
        if (!progress.status().isOpen()) return step(NextAction.NONE, today);
        if (progress.holds().contains(HoldReason.LIMITED)) return step(NextAction.PROPOSE_CLOSING, today);
        if (progress.holds().contains(HoldReason.INSOLVENCY)) return step(NextAction.WITH_LEGAL, today);
        if (progress.holds().contains(HoldReason.OVER_INDEBTEDNESS)) return step(NextAction.NONE, today);
        if (progress.holds().contains(HoldReason.GRACE_PERIOD)) return step(NextAction.WITH_LEGAL, today);
        if (progress.holds().contains(HoldReason.DISPUTED)) return step(NextAction.AWAIT_CLIENT, today);
        if (progress.holds().contains(HoldReason.PAYEE_UNCONFIRMED)) return step(NextAction.AWAIT_CLIENT, today);
        if (progress.holds().contains(HoldReason.CLIENT_REQUEST)) return step(NextAction.AWAIT_CLIENT, today);
        if (progress.status() == CaseStatus.LITIGATION || progress.status() == CaseStatus.TITLE) {
            return step(NextAction.WITH_LEGAL, today);
        }
        if (progress.holds().contains(HoldReason.ADDRESS_UNKNOWN)) return step(NextAction.FIND_ADDRESS, today);
        return Optional.empty();
    }

    private static Optional<Step> agreed(Progress progress) {
        return progress.planNextDueOn()
                .map(due -> new Step(NextAction.WATCH_PLAN, due))
                .or(() -> progress.promiseDueOn().map(due -> new Step(NextAction.CHECK_PROMISE, due)))
                .or(() -> progress.callBackOn().map(on -> new Step(NextAction.CALL_BACK, on)));
    }

    private static Optional<Step> byLetters(Progress progress, Route route, Pace pace, LocalDate today) {
        if (progress.firstLetterOn().isEmpty()) {
            return route == Route.CLOSE ? Optional.empty() : step(NextAction.SEND_FIRST_LETTER, today);
        }
        if (progress.noticeLastDay().isEmpty() && progress.noticeSentOn().isPresent()) {
            return step(NextAction.AWAIT_DELIVERY, progress.noticeSentOn().get().plusDays(DELIVERY_DAYS));
        }
        return progress.noticeLastDay().map(lastDay -> {
            if (!today.isAfter(lastDay)) return new Step(NextAction.AWAIT_NOTICE, lastDay.plusDays(1));
            return route == Route.LITIGATION
                    ? new Step(NextAction.PROPOSE_COURT, lastDay.plusDays(1))
                    : new Step(NextAction.CALL, nextCall(progress, pace, lastDay.plusDays(1)));
        });
    }

    private static Step byRoute(Progress progress, Route route, Pace pace, LocalDate today) {
        LocalDate firstLetter = progress.firstLetterOn().orElse(today);
        return switch (route) {
            case LITIGATION ->
                new Step(NextAction.SEND_FORMAL_NOTICE, firstLetter.plusDays(pace.noticeAfterFirstLetterDays()));
            case PLAN ->
                new Step(
                        NextAction.PROPOSE_PLAN,
                        nextCall(progress, pace, firstLetter.plusDays(pace.planAfterFirstLetterDays())));
            case NEGOTIATION ->
                new Step(
                        NextAction.CALL,
                        nextCall(progress, pace, firstLetter.plusDays(pace.callAfterFirstLetterDays())));
            case CLOSE -> new Step(NextAction.PROPOSE_CLOSING, today);
            case NONE -> new Step(NextAction.NONE, today);
        };
    }

    private static LocalDate nextCall(Progress progress, Pace pace, LocalDate earliest) {
        return progress.lastCallOn()
                .map(last -> last.plusDays(pace.daysBetweenCalls()))
                .filter(earliest::isBefore)
                .orElse(earliest);
    }

    private static Optional<Step> step(NextAction action, LocalDate on) {
        return Optional.of(new Step(action, on));
    }
}
