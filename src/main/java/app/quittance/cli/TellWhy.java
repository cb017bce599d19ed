package app.quittance.cli;

import app.quittance.kernel.Refusal;
import app.quittance.kernel.Unknown;
import app.quittance.platform.Program.NotStarted;
import app.quittance.platform.Sentences;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line on stderr why a job was not done; where it went wrong is in the log, for who turns it up. */
class TellWhy implements IExecutionExceptionHandler {

    private static final int LONGEST_FOR_SCRIPTS = 120;

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
            return Sentences.bundled().tell(refusal, Locale.getDefault()) + " [" + forScripts(refusal) + "]";
        }
        if (reason instanceof Unknown unknown) return say("cli.unknown", String.valueOf(unknown.getMessage()));
        if (reason instanceof FileSystemException file) {
            return say(
                    "cli.file", String.valueOf(file.getFile()), file.getClass().getSimpleName());
        }
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message;
    }

    /** The code with its values, unless these are sentences themselves. */
    private static String forScripts(Refusal refusal) {
        String whole = String.valueOf(refusal.getMessage());
        return whole.length() <= LONGEST_FOR_SCRIPTS ? whole : refusal.code();
    }

    private static String say(String key, Object... values) {
        return Sentences.bundled().getMessage(key, values, Locale.getDefault());
    }
}
