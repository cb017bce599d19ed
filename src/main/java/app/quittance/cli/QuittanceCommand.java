package app.quittance.cli;

import app.quittance.platform.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
            VerifyJournalCommand.class,
            ScoreCasesCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ScoreCommand.class,
            SimulateHistoryCommand.class,
            CreateAdminCommand.class
        })
public final class QuittanceCommand {

    private final Program program;

    private QuittanceCommand(Program program) {
        this.program = program;
    }

    /** What a job on the agency's database starts. */
    Program program() {
        return program;
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
        return run(program, out, err, arguments);
    }

    static int run(Program program, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(program)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(QuittanceCommand::wrongUsage)
                .setExecutionExceptionHandler(new TellWhy())
                .execute(arguments);
    }

    static CommandLine commandLine(Program program) {
        return new CommandLine(new QuittanceCommand(program));
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
