package se.jamforaren.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal from its jar in a process of its own, on a free port of the loopback. */
final class Server implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Path JAR = Path.of("target", "jamforaren.jar");
    private static final double TICKS_PER_SECOND = 100;
    /** All readers come from one address here, and one client may take few of the places. */
    private static final String MOST_AT_ONCE = "4096";

    private static final double REST = 0.2;
    private static final Pattern HEAP = Pattern.compile("(?:heap|DefNew|Tenured) +total [0-9]+K, used ([0-9]+)K");

    /** What the distribution starts it with. */
    static final List<String> OPTIONS = List.of("-XX:+ExitOnOutOfMemoryError", "-Xmx512m", "-XX:+UseSerialGC");

    private final Process process;
    private final String url;

    private Server(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it with {@code /plaintext}. */
    static Server withPlaintext(Stage stage) throws IOException {
        return start(stage, List.of("-cp", JAR + ":" + Path.of("target", "test-classes"), "se.jamforaren.command.Jamforaren"));
    }

    /** Starts it as the distribution does. */
    static Server asDistributed(Stage stage, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(more);
        command.addAll(List.of("-jar", JAR.toString()));
        return start(stage, command);
    }

    /** Makes a cache for {@link #asDistributed}, and says whether one was made. */
    static boolean rehearse(Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", JAR.toString(), "rehearse", cache.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private static Server start(Stage stage, List<String> more) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.add("serve");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        stage.home().resolveSibling("portal.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(JAMFORAREN|MICRONAUT|DATASOURCES)_.*"));
        environment.putAll(stage.environment());
        environment.put("JAMFORAREN_HOME", stage.home().toString());
        environment.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        environment.put("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", "30000");
        environment.put("JAMFORAREN_MOST_AT_ONCE", MOST_AT_ONCE);
        environment.put(Plaintext.VARIABLE, "true");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Server(process, "http://localhost:" + port);
    }

    /** Waits until a path is answered with 200. */
    Server await(String path, Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!isFound(path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("the portal did not answer " + path + " within " + most);
            }
            Thread.sleep(10);
        }
        return this;
    }

    /** Waits until it has nothing to do of its own accord, such as to fill its index. */
    Server awaitRest(Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        double before = processorSeconds();
        do {
            Thread.sleep(2_000);
            double now = processorSeconds();
            if (now - before < REST) {
                return this;
            }
            before = now;
        } while (System.nanoTime() < end);
        throw new IOException("the portal was still at work after " + most);
    }

    private boolean isFound(String path) throws InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a path as a browser does: compressed. */
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Asks for a path as it is. */
    String text(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Where it answers, {@code http://localhost:4711}. */
    String url() {
        return url;
    }

    /** Seconds of processor time until now. */
    double processorSeconds() throws IOException {
        String[] parts = Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ");
        return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / TICKS_PER_SECOND;
    }

    /** Megabytes of memory that the process has, and has had at most. */
    String resident() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        return megabytes(status, "VmRSS") + " (at most " + megabytes(status, "VmHWM") + ")";
    }

    /** Megabytes of heap that are in use after a collection. */
    long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        return HEAP.matcher(jcmd("GC.heap_info"))
                        .results()
                        .mapToLong(part -> Long.parseLong(part.group(1)))
                        .sum()
                >> 10;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static long megabytes(String status, String name) {
        Matcher line = Pattern.compile(name + ":\\s+([0-9]+) kB").matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) >> 10 : -1;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
