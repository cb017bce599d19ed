package app.quittance.cli;

import app.quittance.kernel.Refusal;
import app.quittance.platform.Sentences;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line on stderr why a job was not done; where it went wrong is in the log, for who turns it up. */
class TellWhy implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TellWhy.class);

    @Override
    public int handleExecutionException(Exception reason, CommandLine command, ParseResult parsed) {
        LOG.debug("The job was not done", reason);
        command.getErr().println(sentence(reason));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception reason) {
        if (reason instanceof Refusal refusal) return Sentences.bundled().tell(refusal, Locale.getDefault());
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message;
    }
}
