package app.quittance.account;

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
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the books true when not money but a fact changes: a rate that was corrected, proceedings or a notice of an earlier
 * day. What payments have discharged since then is reversed and posted anew.
 */
@Component
public class BooksFollow {

    private static final Actor FOLLOWER = Actor.program("books-follow");
    private static final LocalTime EVERY_NIGHT = LocalTime.of(4, 30);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    private final Account account;
    private final Lives lives;
    private final TransactionTemplate transaction;
    private final MovedCases movedCases;
    private final ApplicationEventPublisher events;
    private final SoonAfter soonAfter = new SoonAfter("books-follow", REST, () -> DataScope.AGENCY.run(this::all));

    BooksFollow(
            Account account,
            Lives lives,
            TransactionTemplate transaction,
            MovedCases movedCases,
            ApplicationEventPublisher events) {
        this.account = account;
        this.lives = lives;
        this.transaction = transaction;
        this.movedCases = movedCases;
        this.events = events;
    }

    @Bean
    static RecurringTask<Void> followBooks(BooksFollow follower) {
        return Jobs.daily("books-follow", EVERY_NIGHT, follower::all);
    }

    @EventListener
    void on(CaseHeld held) {
        fallBehind(held.caseId());
    }

    @EventListener
    void on(CaseTermsChanged changed) {
        fallBehind(changed.caseId());
    }

    /** After the commit of what changed it: the account's lock comes before that of the case. */
    @ApplicationModuleListener
    void on(BooksBehind behind) {
        account.follow(behind.caseId(), FOLLOWER);
    }

    /** Most cases have nothing posted yet that could be wrong. */
    private void fallBehind(CaseId caseId) {
        if (movedCases.contains(caseId)) events.publishEvent(new BooksBehind(caseId));
    }

    /** Case by case, each in a transaction of its own: nobody waits until all are done. */
    @EventListener
    void on(FactsEntered facts) {
        soonAfter.commit();
    }

    /** Goes through every case on which money moved; gives how many were posted anew. Doing it again changes nothing. */
    public int all() {
        int changed = 0;
        List<CaseId> page = pageAfter(new UUID(0, 0));
        while (!page.isEmpty()) {
            for (CaseId behind : thoseBehind(page)) {
                Boolean followed = transaction.execute(status -> account.follow(behind, FOLLOWER));
                if (Boolean.TRUE.equals(followed)) changed++;
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
}
