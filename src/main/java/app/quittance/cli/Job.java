package app.quittance.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A subcommand that gives one result: a record of numbers, texts, dates and lists of such, whose names are the keys of the
 * JSON. Needs no database; one that does is an {@link AgencyJob}.
 */
@Command(mixinStandardHelpOptions = true)
abstract class Job implements Callable<Integer> {

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print the result: ${COMPLETION-CANDIDATES}")
    private Format format;

    @Spec
    private CommandSpec spec;

    /** Does the job. A broken rule is a {@code Refusal}: its sentence goes to stderr and the exit code is 1. */
    protected abstract Object result() throws Exception;

    /** The exit code for a result that was given: 1 where the result itself says no. */
    protected int exitCode(Object result) {
        return 0;
    }

    @Override
    public final Integer call() throws Exception {
        Object result = result();
        print(result, format, spec.commandLine().getOut());
        return exitCode(result);
    }

    /** Prints the result; a job that gives one line per item overrides it. */
    protected void print(Object result, Format format, PrintWriter out) {
        out.println(format.print(result));
    }
}
