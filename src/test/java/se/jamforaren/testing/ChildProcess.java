package se.jamforaren.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM with the class path of the tests. */
public final class ChildProcess {
    private ChildProcess() {}

    /**
     * The built program, to run for a short time: compiled thinly, and its classes read from an archive that the first
     * run leaves behind.
     */
    public static ProcessBuilder program(String... arguments) {
        return start(
                Stream.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=target/program.jsa",
                        "-Xlog:cds=off",
                        "-jar",
                        System.getProperty("jamforaren.jar")),
                arguments);
    }

    /** A JVM that will run a class. */
    public static ProcessBuilder java(Class<?> main, String... arguments) {
        return start(Stream.of("-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    /** Without the settings of a portal that the tests themselves may run under. */
    private static ProcessBuilder start(Stream<String> what, String... arguments) {
        ProcessBuilder process = new ProcessBuilder(Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED"),
                        what,
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList());
        process.environment()
                .keySet()
                .removeIf(name -> name.startsWith("JAMFORAREN_")
                        || name.startsWith("MICRONAUT_")
                        || name.startsWith("DATASOURCES_"));
        return process;
    }

    /** Everything that a process says on its standard error until it ends. */
    public static List<String> errors(Process process) throws IOException {
        return process.errorReader().lines().toList();
    }
}
