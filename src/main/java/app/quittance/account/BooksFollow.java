package app.quittance.account;

import app.quittance.account.CasesBehind.Mark;
import app.quittance.casefile.CaseHeld;
import app.quittance.casefile.CaseId;
import app.quittance.casefile.CaseTermsChanged;
import app.quittance.kernel.Actor;
import app.quittance.kernel.DataScope;
import app.quittance.platform.Jobs;
import app.quittance.platform.SoonAfter;
import app.quittance.rulebook.FactsEntered;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the books true when not money but a fact changes: a rate that was corrected, proceedings or a notice of an earlier
 * day. What payments have discharged since then is reversed and posted anew.
 */
@Component
public class BooksFollow {

    private static final Logger LOG = LoggerFactory.getLogger(BooksFollow.class);

    private static final Actor FOLLOWER = Actor.program("books-follow");
    private static final LocalTime EVERY_NIGHT = LocalTime.of(4, 30);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    private final Account account;
    private final Lives lives;
    private final TransactionTemplate transaction;
    private final MovedCases movedCases;
    private final CasesBehind behind;
    private final ActsUnderWay underWay;
    private final SoonAfter afterFacts = new SoonAfter("books-follow", REST, this::followFacts);
    private final SoonAfter afterMarks = new SoonAfter("books-behind", REST, this::marked);

    BooksFollow(
            Account account,
            Lives lives,
            TransactionTemplate transaction,
            MovedCases movedCases,
            CasesBehind behind,
            ActsUnderWay underWay) {
        this.account = account;
        this.lives = lives;
        this.transaction = transaction;
        this.movedCases = movedCases;
        this.behind = behind;
        this.underWay = underWay;
    }

    @Bean
    static RecurringTask<Void> followBooks(BooksFollow follower) {
        return Jobs.daily("books-follow", EVERY_NIGHT, follower::all);
    }

    /** Takes up what a program that stopped has left. */
    @Bean
    static RecurringTask<Void> followMarked(BooksFollow follower) {
        return Jobs.every("books-behind", SWEEP, follower::marked);
    }

    @EventListener
    void on(CaseHeld held) {
        fallBehind(held.caseId());
    }

    @EventListener
    void on(CaseTermsChanged changed) {
        fallBehind(changed.caseId());
    }

    /**
     * Followed after the commit, since the account's lock comes before that of the case. Marked though nothing be posted yet: a
     * payment may be under way that has not seen the change.
     */
    private void fallBehind(CaseId caseId) {
        behind.mark(caseId);
        afterMarks.commit();
    }

    @EventListener
    void on(FactsEntered facts) {
        afterFacts.commit();
    }

    /** A payment under way may have reckoned with the facts of before, and shows only once it has ended. */
    private void followFacts() {
        underWay.waitForThoseOfNow();
        DataScope.AGENCY.run(this::all);
    }

    private void marked() {
        DataScope.AGENCY.run(() -> {
            List<Mark> page = marksAfter(0);
            while (!page.isEmpty()) {
                marksOnMovedCases(page).forEach((behindOn, marks) -> follow(behindOn, marks));
                page = marksAfter(page.getLast().number());
            }
        });
    }

    private List<Mark> marksAfter(long last) {
        return transaction.execute(status -> behind.after(last, PAGE));
    }

    /** Most cases have nothing posted yet that could be wrong. Locked, so that a payment under way is seen. */
    private Map<CaseId, List<Mark>> marksOnMovedCases(List<Mark> page) {
        Map<CaseId, List<Mark>> marks = page.stream().collect(Collectors.groupingBy(Mark::caseId));
        return transaction.execute(status -> {
            lives.lock(marks.keySet());
            Set<CaseId> moved = movedCases.among(marks.keySet());
            behind.forget(
                    page.stream().filter(mark -> !moved.contains(mark.caseId())).toList());
            marks.keySet().retainAll(moved);
            return marks;
        });
    }

    /** Goes through every case on which money moved; gives how many were posted anew. Doing it again changes nothing. */
    public int all() {
        int changed = 0;
        List<CaseId> page = pageAfter(new UUID(0, 0));
        while (!page.isEmpty()) {
            for (CaseId each : thoseBehind(page)) {
                if (follow(each, List.of())) changed++;
            }
            page = pageAfter(page.getLast().value());
        }
        return changed;
    }

    private List<CaseId> pageAfter(UUID after) {
        return transaction.execute(status -> movedCases.after(after, PAGE));
    }

    private List<CaseId> thoseBehind(List<CaseId> page) {
        return transaction.execute(status -> lives.withBooks(page).stream()
                .filter(books -> !Reckoning.agrees(books))
                .map(books -> books.life().caseId())
                .toList());
    }

    /**
     * Case by case, each in a transaction of its own: no payment waits until all are done, and a case that cannot be followed
     * stops no other. It stays marked, and the proof of the books names it.
     */
    private boolean follow(CaseId caseId, List<Mark> marks) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean changed = account.follow(caseId, FOLLOWER);
                behind.forget(marks);
                return changed;
            }));
        } catch (RuntimeException failure) {
            LOG.error("The books of case {} do not follow what is owed", caseId.value(), failure);
            return false;
        }
    }
}
