package se.jamforaren.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The portal's one program; without a command it serves. Exit code 0: good, 1: findings or failure, 2: wrong use. */
@Command(
        name = "jamforaren",
        description = "Compare the providers of a public service, fairly and in your language.",
        mixinStandardHelpOptions = true,
        version = "1",
        subcommands = {
            Serve.class,
            Rate.class,
            Order.class,
            Simulate.class,
            Import.class,
            AccountCommand.class,
            CheckContent.class,
            Rehearse.class
        })
public final class Jamforaren {
    /** Lucene says at every start that the incubating vector module is left out, which is meant. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /** A connection that was used just now is tried too before it is used again: the database may have frozen since. */
    private static final String TRIED_UNLESS_USED_WITHIN_MILLIS = "com.zaxxer.hikari.aliveBypassWindowMs";

    private Jamforaren() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.setProperty(TRIED_UNLESS_USED_WITHIN_MILLIS, "0");
        int code = isServe(arguments) ? new Serve().call() : run(arguments);
        if (code != Serve.GOES_ON) {
            System.exit(code);
        }
    }

    /** To read the options of every command takes a tenth of the time to the first page. */
    private static boolean isServe(String[] arguments) {
        return arguments.length == 0 || Arrays.equals(arguments, new String[] {"serve"});
    }

    private static int run(String[] arguments) {
        CommandLine program = program()
                .setOut(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int code = program.execute(arguments);
        program.getOut().flush();
        return code;
    }

    /** The program with all its commands. */
    static CommandLine program() {
        return new CommandLine(new Jamforaren());
    }
}
