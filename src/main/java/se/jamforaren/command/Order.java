package se.jamforaren.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.jamforaren.order.Rotation;
import se.jamforaren.web.Today;

/** ORDER-1's order of equals, for any ids and any day. */
@Command(
        name = "order",
        description = "Prints ids that are equal in the order of a day, one a line.",
        mixinStandardHelpOptions = true)
final class Order implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--measure",
            defaultValue = "fit",
            description = "What they are equal in: fit or a measure (${DEFAULT-VALUE}).")
    private String measure;

    @Option(
            names = "--programme",
            defaultValue = "*",
            description = "Id of the programme, * when none is chosen (${DEFAULT-VALUE}).")
    private String programme;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, 2026-11-22 (today in Stockholm).")
    private LocalDate on;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of the providers, each once.")
    private List<String> ids;

    @Override
    public Integer call() {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new ParameterException(spec.commandLine(), id + " stands twice, expected each id once");
            }
        }
        LocalDate day = on == null ? Today.inStockholm() : on;
        PrintWriter out = spec.commandLine().getOut();
        Rotation.on(day, programme, measure, ids).forEach(out::println);
        out.flush();
        return 0;
    }
}
