package app.quittance.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import app.quittance.casefile.CaseStatus;
import app.quittance.casefile.HoldReason;
import app.quittance.strategy.NextActionRule.Progress;
import app.quittance.strategy.NextActionRule.Step;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextActionRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"NEGOTIATION", "PLAN", "LITIGATION"})
    void nothing_comes_before_the_first_letter(Route route) {
        assertThat(decide(progress(CaseStatus.RECEIVED, null, null), route))
                .isEqualTo(new Step(NextAction.SEND_FIRST_LETTER, TODAY));
    }

    @Test
    void the_formal_notice_follows_the_first_letter_by_fifteen_days() {
        LocalDate firstLetter = TODAY.minusDays(3);

        assertThat(decide(progress(CaseStatus.AMICABLE, firstLetter, null), Route.LITIGATION))
                .isEqualTo(new Step(NextAction.SEND_FORMAL_NOTICE, firstLetter.plusDays(15)));
    }

    @Test
    void a_debtor_to_be_handled_with_care_is_rung_later_and_more_seldom() {
        LocalDate firstLetter = TODAY.minusDays(3);
        Progress written = progress(CaseStatus.AMICABLE, firstLetter, null);

        assertThat(NextActionRule.decide(written, Route.NEGOTIATION, Pace.GENTLE, TODAY))
                .isEqualTo(new Step(NextAction.CALL, firstLetter.plusDays(10)));
        assertThat(NextActionRule.decide(written, Route.LITIGATION, Pace.GENTLE, TODAY))
                .isEqualTo(new Step(NextAction.SEND_FORMAL_NOTICE, firstLetter.plusDays(30)));
    }

    @Test
    void a_notice_is_awaited_to_its_last_day_and_then_court_is_proposed() {
        Progress running = progress(CaseStatus.FORMAL_NOTICE, TODAY.minusDays(30), TODAY);
        Progress expired = progress(CaseStatus.FORMAL_NOTICE, TODAY.minusDays(30), TODAY.minusDays(1));

        assertThat(decide(running, Route.LITIGATION)).isEqualTo(new Step(NextAction.AWAIT_NOTICE, TODAY.plusDays(1)));
        assertThat(decide(expired, Route.LITIGATION)).isEqualTo(new Step(NextAction.PROPOSE_COURT, TODAY));
    }

    @Test
    void a_promise_is_checked_on_its_day_and_a_running_plan_comes_before_it() {
        Progress promised = new Progress(
                CaseStatus.AMICABLE,
                Set.of(),
                Optional.of(TODAY.minusDays(20)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY.plusDays(2)),
                Optional.empty(),
                Optional.of(TODAY),
                Optional.empty());
        Progress planned = new Progress(
                CaseStatus.AMICABLE,
                Set.of(),
                Optional.of(TODAY.minusDays(20)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY.plusDays(2)),
                Optional.of(TODAY.plusDays(9)),
                Optional.empty(),
                Optional.empty());

        assertThat(decide(promised, Route.NEGOTIATION))
                .isEqualTo(new Step(NextAction.CHECK_PROMISE, TODAY.plusDays(2)));
        assertThat(decide(planned, Route.NEGOTIATION)).isEqualTo(new Step(NextAction.WATCH_PLAN, TODAY.plusDays(9)));
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void no_held_case_is_ever_called_or_written_to(HoldReason hold) {
        Progress held = new Progress(
                CaseStatus.AMICABLE,
                Set.of(hold),
                Optional.of(TODAY.minusDays(40)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(decide(held, Route.NEGOTIATION).action())
                .isNotIn(
                        NextAction.CALL, NextAction.SEND_FORMAL_NOTICE, NextAction.PROPOSE_COURT, NextAction.CALL_BACK);
    }

    private static Progress progress(
            CaseStatus status, @Nullable LocalDate firstLetter, @Nullable LocalDate noticeLastDay) {
        return new Progress(
                status,
                Set.of(),
                Optional.ofNullable(firstLetter),
                Optional.empty(),
                Optional.ofNullable(noticeLastDay),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step decide(Progress progress, Route route) {
        return NextActionRule.decide(progress, route, Pace.HOUSE, TODAY);
    }
}
