package app.quittance.platform;

import app.quittance.kernel.DataScope;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at the begin of every transaction whose rows it may touch. The statement lives exactly as long as the
 * transaction, so a pooled connection carries nothing over to the next user.
 */
class ScopedTransactionManager extends JpaTransactionManager {

    /** Remembers, for as long as the transaction runs, the scope it began with; suspended and resumed together with it. */
    private record BegunIn(DataScope scope) implements TransactionSynchronization {}

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) throw new CannotCreateTransactionException("No connection to state the scope on");
        try {
            state(DataScope.current(), holder.getConnection());
        } catch (SQLException refused) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not state the scope of the transaction", refused);
        }
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.isNewTransaction() && status.isNewSynchronization()) {
            TransactionSynchronizationManager.registerSynchronization(new BegunIn(DataScope.current()));
        } else if (status.hasTransaction() && !status.isNewTransaction()) {
            requireSameScope();
        }
    }

    /** Joining a transaction under another scope would show the rows of the first: that is a bug, and is told. */
    private static void requireSameScope() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof BegunIn(DataScope scope) && !scope.equals(DataScope.current())) {
                throw new IllegalTransactionStateException(
                        "Work in %s may not join a transaction begun in %s".formatted(DataScope.current(), scope));
            }
        }
    }

    private DataSource obtainDataSource() {
        var source = getDataSource();
        if (source == null) throw new CannotCreateTransactionException("No data source");
        return source;
    }

    private static void state(DataScope scope, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('quittance.scope', ?, true)")) {
            statement.setString(1, scope.value());
            statement.execute();
        }
    }
}
