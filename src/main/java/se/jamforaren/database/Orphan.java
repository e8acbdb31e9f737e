package se.jamforaren.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that still runs although the portal that started it was killed. */
final class Orphan {
    private Orphan() {}

    /**
     * Stops the PostgreSQL that has a data folder, if one runs.
     *
     * @param binaries where the programs of this folder's PostgreSQL lie. A process whose program lies elsewhere only
     *     happens to have been given the orphan's old number.
     */
    static void stop(Path data, Path binaries) throws IOException {
        Optional<ProcessHandle> running = process(data);
        if (running.isEmpty()) {
            return;
        }
        Path programs = binaries.toRealPath();
        ProcessHandle orphan = running.filter(process -> process.info()
                        .command()
                        .filter(program -> Path.of(program).startsWith(programs))
                        .isPresent())
                .orElse(null);
        if (orphan != null) {
            stop(orphan);
        }
    }

    /** The process whose number a data folder keeps, if one has that number. */
    static Optional<ProcessHandle> process(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        orphan.destroy();
        try {
            orphan.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException("the PostgreSQL that was left behind did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the PostgreSQL that was left behind stopped", e);
        }
    }
}
