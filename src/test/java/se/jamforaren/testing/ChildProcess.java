package se.jamforaren.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with the class path of the tests. */
public final class ChildProcess {
    private ChildProcess() {}

    /** A JVM that will run a class for a short time, so that compiling it thoroughly would only cost. */
    public static ProcessBuilder brief(Class<?> main, String... arguments) {
        ProcessBuilder process = java(main, arguments);
        process.command().add(1, "-XX:TieredStopAtLevel=1");
        return process;
    }

    /** A JVM that will run a class, without the settings of a portal that the tests themselves may run under. */
    public static ProcessBuilder java(Class<?> main, String... arguments) {
        ProcessBuilder process = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .collect(Collectors.toCollection(ArrayList::new)));
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
