package app.quittance.cli;

import app.quittance.platform.Program;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The program seen from a shell. Each job is a subcommand; none of them is the server. */
@Command(
        name = "quittance",
        description = "The platform of a debt-collection agency. Without a command it is the server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HelpCommand.class,
            InterestCommand.class,
            RateCommand.class,
            DeadlineCommand.class,
            LimitationCommand.class,
            CourtCommand.class,
            InspectCommand.class,
            ImportCommand.class,
            ImportHistoryCommand.class,
            ScoreCasesCommand.class,
            RouteCommand.class,
            DailyRunCommand.class,
            StatementCommand.class,
            RenderCommand.class,
            CheckBooksCommand.class,
            VerifyJournalCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            TrainTableCommand.class,
            EvaluateTableCommand.class,
            ScoreCommand.class,
            SimulateHistoryCommand.class,
            CreateAdminCommand.class
        })
public final class QuittanceCommand {

    /** Opens the agency for a job, and closes it after. */
    interface Agency {
        Object with(Program.Job<Object> job) throws Exception;
    }

    private final Agency agency;

    private QuittanceCommand(Agency agency) {
        this.agency = agency;
    }

    /** Where a job finds the agency's database. */
    Agency agency() {
        return agency;
    }

    /** Whether the arguments ask for a job rather than for the server with settings such as {@code --server.port=8081}. */
    public static boolean isMeantBy(String[] arguments) {
        if (arguments.length == 0) return false;
        String first = arguments[0];
        return !first.startsWith("-") || first.equals("--help") || first.equals("-h");
    }

    /** Does the job and gives the exit code: 0 done, 1 refused with the reason on stderr, 2 wrong usage. */
    public static int run(Program program, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(program::withoutServer, out, err, arguments);
    }

    static int run(Agency agency, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(agency)
                .setOut(out)
                .setErr(err)
                .registerConverter(LocalDate.class, Dated::date)
                .registerConverter(BigDecimal.class, Dated::amount)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(QuittanceCommand::wrongUsage)
                .setExecutionExceptionHandler(new TellWhy())
                .execute(arguments);
    }

    static CommandLine commandLine(Agency agency) {
        return new CommandLine(new QuittanceCommand(agency));
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
