package app.quittance.litigation;

import app.quittance.casefile.CaseId;
import app.quittance.document.DocumentId;
import app.quittance.kernel.Actor;
import app.quittance.kernel.Refusal;
import app.quittance.platform.Jobs;
import app.quittance.platform.Sentences;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assembles what waits in filings, one packet in one transaction: a run that is killed loses the packet it was at, which the next
 * run makes, and no other.
 */
@Component
class FilingWork {

    private static final Logger LOG = LoggerFactory.getLogger(FilingWork.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Packets packets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sentences sentences;

    FilingWork(Packets packets, JdbcClient jdbc, TransactionTemplate transaction, Sentences sentences) {
        this.packets = packets;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sentences = sentences;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> assembleFilings(FilingWork work) {
            return Jobs.every("assemble-filings", REST, work::assembleAll);
        }
    }

    private record Waiting(UUID filing, int place, CaseId caseId, String court, Actor by) {}

    /** Until nothing waits. */
    void assembleAll() {
        while (assembleNext() && !Thread.currentThread().isInterrupted()) {}
    }

    /** Assembles or refuses one, and says whether there was one. */
    boolean assembleNext() {
        Optional<Waiting> next = next();
        next.ifPresent(waiting -> {
            // Nobody's language here: what is refused is said in that of the papers.
            LocaleContextHolder.setLocale(Locale.FRENCH);
            try {
                transaction.executeWithoutResult(status -> assemble(waiting));
            } catch (Refusal e) {
                refused(waiting, e);
            } catch (RuntimeException e) {
                // The others go on; who opened the filing reads that this one did not, and the fault is in the log.
                LOG.error("Packet of case {} in a filing", waiting.caseId().value(), e);
                refused(waiting, new Refusal("filing.fault"));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
        return next.isPresent();
    }

    private Optional<Waiting> next() {
        return Optional.ofNullable(transaction.execute(status -> jdbc.sql("""
                        select i.filing_id, i.place, i.case_id, f.court, f.opened_by, f.opener
                          from litigation.filing_item i join litigation.filing f using (filing_id)
                         where i.state = 'WAITING' order by i.filing_id, i.place limit 1""")
                        .query((row, n) -> new Waiting(
                                row.getObject("filing_id", UUID.class),
                                row.getInt("place"),
                                new CaseId(row.getObject("case_id", UUID.class)),
                                row.getString("court"),
                                new Actor(
                                        Actor.Kind.PERSON,
                                        row.getObject("opened_by", UUID.class),
                                        row.getString("opener"))))
                        .optional()))
                .flatMap(found -> found);
    }

    /** Waits for whoever has it in hand; what it has made by then is not made again. */
    private void assemble(Waiting waiting) {
        boolean still = jdbc.sql("""
                        select state = 'WAITING' from litigation.filing_item
                         where filing_id = :filing and place = :place for update""")
                .param("filing", waiting.filing())
                .param("place", waiting.place())
                .query(Boolean.class)
                .single();
        if (!still) return;
        DocumentId packet = packets.assemble(waiting.caseId(), waiting.court(), waiting.by());
        jdbc.sql("""
                update litigation.filing_item set state = 'DONE', packet_id = :packet
                 where filing_id = :filing and place = :place""")
                .param("packet", packet.value())
                .param("filing", waiting.filing())
                .param("place", waiting.place())
                .update();
    }

    private void refused(Waiting waiting, Refusal refusal) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update litigation.filing_item set state = 'REFUSED', refusal = :refusal
                         where filing_id = :filing and place = :place and state = 'WAITING'""")
                .param("refusal", sentences.tell(refusal, Locale.FRENCH))
                .param("filing", waiting.filing())
                .param("place", waiting.place())
                .update());
    }
}
