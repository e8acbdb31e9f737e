package se.jamforaren.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.jamforaren.database.EmbeddedDatabase;

/** Opens portals on data that are thrown away, and has the JVM keep what it learns. */
@Command(
        name = "rehearse",
        description = {
            "Makes a cache with which this JVM starts this package quickly: java -XX:AOTCache=FILE -jar jamforaren.jar.",
            "It opens the portal twice on data of its own; no home, database or setting in use is touched."
        },
        mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/sv/",
            "/sv/exempel/",
            "/sv/exempel/?q=svenska",
            "/sv/exempel/anordnare/exempelakademin",
            "/sv/exempel/siffror",
            "/api/v1/exempel/providers");
    private static final int MOST_SECONDS = 300;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file that the cache is written to.")
    private Path cache;

    @Override
    public Integer call() throws InterruptedException {
        try {
            rehearse();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(Serve.reason(e, "No cache was made"));
            return 1;
        }
    }

    private void rehearse() throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        Path home = Files.createTempDirectory("jamforaren");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("postgres"))) {
            open(home, database, List.of());
            open(home, database, List.of("-XX:AOTCacheOutput=" + cache.toAbsolutePath()));
            if (!Files.exists(cache)) {
                throw new IOException("the JVM wrote none: " + Files.readString(home.resolve("log")));
            }
        } finally {
            delete(home);
        }
    }

    /** In a JVM of its own with the options of this one, since a cache fits only those that it was made with. */
    private static void open(Path home, EmbeddedDatabase database, List<String> more)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(more);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "serve"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put(Settings.HOME, home.toString());
        environment.put(Settings.PORT, String.valueOf(port));
        database.settings()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        Process portal = builder.start();
        try {
            read("http://localhost:" + port, portal);
        } finally {
            portal.destroy();
            portal.waitFor();
        }
    }

    /** A choice system that is not there is answered too, and teaches less. */
    private static void read(String portal, Process process) throws IOException, InterruptedException {
        try (HttpClient reader = HttpClient.newHttpClient()) {
            for (int second = 0; !answers(reader, portal + "/health"); second++) {
                if (!process.isAlive() || second == MOST_SECONDS) {
                    throw new IOException("the portal did not open");
                }
                Thread.sleep(1000);
            }
            for (String page : PAGES) {
                answers(reader, portal + page);
            }
        }
    }

    private static boolean answers(HttpClient reader, String address) throws InterruptedException {
        try {
            reader.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
