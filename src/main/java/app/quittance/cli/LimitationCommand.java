package app.quittance.cli;

import app.quittance.law.limitation.ClaimKind;
import app.quittance.law.limitation.Interruption;
import app.quittance.law.limitation.Limitation;
import app.quittance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "limitation", description = "The last day on which a claim may be pursued, and how it was found.")
class LimitationCommand extends Job {

    @Option(
            names = "--claim",
            required = true,
            converter = Words.OfClaimKind.class,
            description = "b2b, b2c, telecom, transport, title, credit or rent")
    private ClaimKind claim;

    @Option(
            names = "--due",
            required = true,
            paramLabel = "DATE",
            description = "The due day; delivery for transport, the day of the title for a title")
    private LocalDate due;

    @Option(
            names = "--interrupted",
            paramLabel = "DATE:EVENT",
            converter = Dated.Word.class,
            description = "acknowledgment, service or enforcement; may be given several times")
    private List<Dated<String>> interrupted = new ArrayList<>();

    @Spec
    private CommandSpec command;

    record Found(LocalDate deadline, List<Step> steps, String article, String confidence) {}

    record Step(LocalDate on, String event, boolean counted, LocalDate deadline, String article) {}

    @Override
    protected Object result() {
        Limitation limitation = Limitation.of(
                claim, due, interrupted.stream().map(this::interruption).toList(), Rulebook.bundled());
        List<Step> steps = limitation.steps().stream()
                .map(step -> new Step(
                        step.on(),
                        step.event().name().toLowerCase(Locale.ROOT),
                        step.counted(),
                        step.deadline(),
                        step.article()))
                .toList();
        return new Found(
                limitation.deadline(),
                steps,
                limitation.article(),
                limitation.confidence().mark());
    }

    private Interruption interruption(Dated<String> told) {
        Interruption.Kind kind = switch (told.what()) {
            case "acknowledgment" -> Interruption.Kind.ACKNOWLEDGMENT;
            case "service" -> Interruption.Kind.SERVICE;
            case "enforcement" -> Interruption.Kind.ENFORCEMENT;
            default ->
                throw new ParameterException(
                        command.commandLine(),
                        "\"" + told.what() + "\" interrupts nothing: acknowledgment, service or enforcement");
        };
        return new Interruption(told.on(), kind);
    }
}
