package app.quittance.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells on stderr why the program did not start. Where it happened is in the log, for who turns it up. */
class OneLineReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReport.class);

    @Override
    @SuppressWarnings("SystemOut") // the person at the console is who reads it
    public void report(FailureAnalysis analysis) {
        LOG.debug("The program did not start", analysis.getCause());
        String action = analysis.getAction();
        System.err.println(action == null ? analysis.getDescription() : analysis.getDescription() + " " + action);
    }
}
