package se.jamforaren.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.jamforaren.catalogue.ContentLoader;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.database.Schema;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.Kind;
import se.jamforaren.importing.Report;
import se.jamforaren.importing.Staged;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;

/** Imports a table of figures or providers into the database that the portal uses. */
@Command(
        name = "import",
        description = {
            "Checks a table and publishes it as one version. The report is in Swedish.",
            "With an error nothing is imported and the exit code is 1. Warnings, figures that do not agree, do not"
                    + " hinder the import and leave the exit code 0.",
            "The year of discontinuations is taken from the file's name, else from the choice system."
        },
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    private static final String AUTHOR = "import";

    @Spec
    private CommandSpec spec;

    @Option(names = "--choice", required = true, paramLabel = "ID", description = "Id of the choice system.")
    private String choice;

    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
    private Kind kind;

    @Option(names = "--dry-run", description = "Tells what would happen and changes nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX.")
    private Path file;

    @Override
    public Integer call() {
        try {
            Settings.check(System.getenv());
            expectKnownChoice();
            byte[] bytes = read();
            return importInto(bytes);
        } catch (NoSuchFileException e) {
            return failed(file + ": no such file");
        } catch (ParameterException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            return failed(Serve.reason(e, "The import failed, nothing is changed"));
        }
    }

    /** One byte more than is allowed is enough to know that it is too large. */
    private byte[] read() throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, expected a file");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Imports.MOST_BYTES + 1);
        }
    }

    private void expectKnownChoice() {
        ChoiceSystems choiceSystems = ChoiceSystems.read(ContentFolder.locate(System.getenv("JAMFORAREN_CONTENT")));
        if (choiceSystems.find(choice).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--choice " + choice + ", expected one of "
                            + choiceSystems.all().stream().map(ChoiceSystem::id).toList());
        }
    }

    private int importInto(byte[] bytes) throws IOException {
        Map<String, Object> settings = new HashMap<>(Map.of(Feed.OPEN, "false"));
        try (EmbeddedDatabase database =
                System.getenv().containsKey(Settings.DATABASE) ? null : Serve.database(System.getenv())) {
            if (database != null) {
                settings.putAll(database.settings());
            }
            try (ApplicationContext context = ApplicationContext.builder()
                    .properties(settings)
                    .banner(false)
                    .build()
                    .start()) {
                return importInto(context, bytes);
            }
        }
    }

    private int importInto(ApplicationContext context, byte[] bytes) {
        context.getBean(Schema.class).migrate();
        context.getBean(ChoiceSystems.class).all().forEach(context.getBean(ContentLoader.class)::load);
        Imports imports = context.getBean(Imports.class);
        String name = file.getFileName().toString();
        if (dryRun) {
            return print(imports.check(choice, kind, name, bytes));
        }
        Staged staged = imports.stage(choice, kind, name, bytes, AUTHOR);
        return print(staged.id().map(id -> imports.publish(id, AUTHOR).report()).orElse(staged.report()));
    }

    private int print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("rows read: " + report.rowsRead());
        out.println("rows that would change: " + report.rowsChanged());
        out.println("errors: " + report.errors().size());
        report.errors().forEach(out::println);
        out.println("warnings: " + report.warnings().size());
        report.warnings().forEach(out::println);
        out.flush();
        return report.isGood() ? 0 : 1;
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println(reason);
        return 1;
    }
}
