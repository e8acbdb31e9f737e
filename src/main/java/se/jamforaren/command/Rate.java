package se.jamforaren.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.jamforaren.content.ContentException;

/** ENGINE-1 on any CSV, without server or database. */
@Command(
        name = "rate",
        description = "Rates the providers of a comparison group fairly, from CSV to CSV.",
        mixinStandardHelpOptions = true)
final class Rate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--measure",
            required = true,
            description =
                    "${COMPLETION-CANDIDATES}: id,n,mean[,sd] is read for mean and days, id,n,successes for share.")
    private FigureMeasure measure;

    @Option(
            names = "--hide-below",
            defaultValue = "5",
            description = "Least n that is rated by its own figures (${DEFAULT-VALUE}); 0 shows everything.")
    private long hideBelow;

    @Option(
            names = "--gamma",
            defaultValue = "0.75",
            description = "Probability at which two providers count as different, 0.5 to 1 (${DEFAULT-VALUE}).")
    private double gamma;

    @Option(
            names = "--level",
            defaultValue = "0.90",
            description = "Credible level of the intervals, between 0 and 1 (${DEFAULT-VALUE}).")
    private double level;

    @Option(names = "--scale", paramLabel = "LOW:HIGH", description = "Range of a mean (1:5).")
    private String scale;

    @Parameters(paramLabel = "FILE", description = "CSV with a header line; - reads standard input.")
    private String file;

    @Override
    public Integer call() {
        Range range = range();
        requireOptions();
        try {
            List<FigureRow> rows = FigureTable.read(file, read(), measure, range);
            spec.commandLine()
                    .getOut()
                    .print(RatedTable.of(rows, measure, hideBelow, gamma, level).toCsv());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (ContentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println(file + ": no such file");
            return 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println(file + ": cannot be read (" + e.getMessage() + ")");
            return 1;
        }
    }

    private void requireOptions() {
        if (hideBelow < 0) {
            throw wrong("--hide-below " + hideBelow + ", expected 0 or more");
        }
        if (!(gamma >= 0.5 && gamma <= 1)) {
            throw wrong("--gamma " + gamma + ", expected 0.5 to 1");
        }
        if (!(level > 0 && level < 1)) {
            throw wrong("--level " + level + ", expected a number between 0 and 1");
        }
    }

    private Range range() {
        if (scale == null) {
            return measure == FigureMeasure.MEAN ? Range.NKI : Range.DAYS;
        }
        if (measure != FigureMeasure.MEAN) {
            throw wrong("--scale, expected only with --measure mean");
        }
        try {
            return Range.parse(scale);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--scale " + e.getMessage(), e);
        }
    }

    private byte[] read() throws IOException {
        return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
