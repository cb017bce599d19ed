package app.quittance.cli;

import app.quittance.kernel.Refusal;
import app.quittance.platform.Program.NotStarted;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line on stderr why a job was not done; where it went wrong is in the log, for who turns it up. */
class TellWhy implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception reason, CommandLine command, ParseResult parsed) {
        log(reason);
        if (!(reason instanceof NotStarted)) command.getErr().println(sentence(reason));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Logging is set up only where there is something to log: a small job ends sooner without it. */
    private static void log(Exception reason) {
        if (!(reason instanceof Refusal)) {
            LoggerFactory.getLogger(TellWhy.class).debug("The job was not done", reason);
        }
    }

    private static String sentence(Exception reason) {
        if (reason instanceof Refusal refusal) {
            // The code and its values after the sentence are for scripts.
            return Sentences.bundled().tell(refusal, Locale.getDefault()) + " [" + refusal.getMessage() + "]";
        }
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message;
    }
}
