package app.quittance.cli;

import app.quittance.kernel.DataScope;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ParentCommand;

/** A job on the agency's database: it finds the program's own doors, and works as the agency's people do. */
abstract class AgencyJob extends Job {

    @ParentCommand
    private QuittanceCommand quittance;

    /** Does the job with the doors of the rooms, {@code agency.getBean(Door.class)}; every transaction sees all rows. */
    protected abstract Object result(BeanFactory agency) throws Exception;

    @Override
    protected final Object result() throws Exception {
        return quittance.agency().with(agency -> DataScope.AGENCY.callChecked(() -> result(agency)));
    }
}
