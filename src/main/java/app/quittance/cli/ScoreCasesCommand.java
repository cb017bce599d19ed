package app.quittance.cli;

import app.quittance.scoring.CaseScoring;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "score-cases",
        description = "Scores every open case anew with the model in use. A score that stays the same is not written.")
class ScoreCasesCommand extends AgencyJob {

    /** How many cases were scored. */
    record ScoredCases(int cases) {}

    @Override
    protected Object result(BeanFactory agency) {
        return new ScoredCases(agency.getBean(CaseScoring.class).scoreAll());
    }
}
