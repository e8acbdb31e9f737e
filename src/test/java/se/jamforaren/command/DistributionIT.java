package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for a server, unpacked and run from another folder. */
class DistributionIT {
    @TempDir
    static Path folder;

    private static Path unpacked;

    @BeforeAll
    static void unpack() throws Exception {
        assertThat(run(folder, "tar", "xzf", System.getProperty("jamforaren.distribution")))
                .isEmpty();
        try (Stream<Path> top = Files.list(folder)) {
            unpacked = top.toList().getFirst();
        }
    }

    @Test
    void itsProgramFindsItsContentFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), unpacked.resolve("bin/jamforaren"));

        assertThat(run(Path.of("/"), link.toString(), "check-content"))
                .last()
                .asString()
                .startsWith("0 errors, ");
    }

    @Test
    void itHasWhatTheUnitNames() throws IOException {
        String unit = Files.readString(unpacked.resolve("jamforaren@.service"));

        assertThat(unit)
                .contains("ExecStart=/opt/jamforaren/bin/jamforaren serve")
                .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "DynamicUser=yes", "Restart=always");
        assertThat(unpacked.resolve("bin/jamforaren")).isExecutable();
        assertThat(unpacked).isDirectoryContaining("glob:**/jamforaren.conf");
        assertThat(unpacked.getFileName().toString()).startsWith("jamforaren-");
    }

    /** What a program says, its faults too. */
    private static List<String> run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        List<String> said = new ArrayList<>(process.inputReader().lines().toList());
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }
}
