package se.jamforaren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What tests saw, said and kept in {@code target/faults.md}. */
public final class Seen {
    private Seen() {}

    /** Says a line. */
    public static void say(String format, Object... what) {
        String line = String.format(Locale.ROOT, format, what);
        System.out.println(line);
        try {
            Files.writeString(
                    Path.of("target", "faults.md"),
                    "- " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
