package app.quittance.cli;

import app.quittance.law.delays.CourtSeized;
import app.quittance.law.delays.Deadlines;
import app.quittance.law.delays.Distance;
import app.quittance.law.delays.HolidayZone;
import app.quittance.law.delays.ProceduralEvent;
import app.quittance.litigation.DeadlineWords;
import app.quittance.platform.Sentences;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "deadline", description = "The deadlines that an event of a procedure opens.")
class DeadlineCommand extends Job {

    enum Procedure {
        PAYMENT_ORDER,
        INSOLVENCY,
        SMALL_CLAIM
    }

    enum Event {
        PETITION(Procedure.PAYMENT_ORDER, ProceduralEvent.PETITION),
        ORDER(Procedure.PAYMENT_ORDER, ProceduralEvent.ORDER),
        SERVICE(Procedure.PAYMENT_ORDER, ProceduralEvent.SERVICE),
        OPPOSITION(Procedure.PAYMENT_ORDER, ProceduralEvent.OPPOSITION),
        OPPOSITION_NOTICE(Procedure.PAYMENT_ORDER, ProceduralEvent.OPPOSITION_NOTICE),
        PUBLICATION(Procedure.INSOLVENCY, ProceduralEvent.INSOLVENCY_PUBLICATION),
        INVITATION(Procedure.SMALL_CLAIM, ProceduralEvent.SMALL_CLAIM_INVITATION);

        private final Procedure procedure;
        private final ProceduralEvent event;

        Event(Procedure procedure, ProceduralEvent event) {
            this.procedure = procedure;
            this.event = event;
        }
    }

    /** Where the person lives who must act: in metropolitan France unless said otherwise. */
    static class Away {

        @Option(names = "--overseas", description = "The debtor or creditor who must act lives overseas")
        private boolean overseas;

        @Option(names = "--abroad", description = "The debtor or creditor who must act lives abroad")
        private boolean abroad;

        private Distance distance() {
            if (overseas) return Distance.OVERSEAS;
            return abroad ? Distance.ABROAD : Distance.METROPOLE;
        }
    }

    @Option(
            names = "--procedure",
            required = true,
            converter = Words.OfProcedure.class,
            description = "payment-order, insolvency or small-claim")
    private Procedure procedure;

    @Option(
            names = "--event",
            required = true,
            converter = Words.OfEvent.class,
            description = {
                "payment-order: petition, order, service, opposition, opposition-notice",
                "insolvency: publication",
                "small-claim: invitation"
            })
    private Event event;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day of the event")
    private LocalDate on;

    @Option(
            names = "--court",
            converter = Words.OfCourtSeized.class,
            description = "Before whom the order is asked: tc, tj or jcp")
    private @Nullable CourtSeized court;

    @Option(names = "--department", description = "Where the court sits, for its own holidays: 67, 974")
    private @Nullable String department;

    @ArgGroup
    private @Nullable Away away;

    @Spec
    private CommandSpec command;

    record Found(String what, LocalDate deadline, String rule, String article, String confidence) {}

    @Override
    protected Object result() {
        if (event.procedure != procedure) {
            throw new ParameterException(
                    command.commandLine(), "This event does not belong to this procedure, see --help");
        }
        HolidayZone zone = department == null ? HolidayZone.NATIONAL : HolidayZone.ofDepartment(department);
        Distance distance = away == null ? Distance.METROPOLE : away.distance();
        var words = new DeadlineWords(Sentences.bundled());
        return new Deadlines(Rulebook.bundled(), zone)
                .after(event.event, on, court, distance).stream()
                        .map(deadline -> new Found(
                                deadline.step().key(),
                                deadline.on(),
                                words.of(deadline.step(), deadline.counted(), Locale.getDefault()),
                                deadline.article(),
                                deadline.confidence().mark()))
                        .toList();
    }
}
