package app.quittance;

import app.quittance.cli.QuittanceCommand;
import app.quittance.platform.Program;
import app.quittance.platform.Program.NotStarted;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: with no command it is the server, with a command it does that job and ends. */
@SpringBootApplication
public class Quittance {

    public static void main(String[] arguments) {
        var program = new Program(Quittance.class);
        if (QuittanceCommand.isMeantBy(arguments)) System.exit(QuittanceCommand.run(program, arguments));
        try {
            program.server(arguments);
        } catch (NotStarted told) {
            System.exit(1);
        }
    }
}
