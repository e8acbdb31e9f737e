package se.jamforaren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The letters of a portal without a mail server.
 *
 * @param folder where it lays them
 */
public record Letters(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The one letter to an address, waited for; fails when there is none, or another. */
    public String to(String email) {
        Eventually.within(PATIENCE, "one letter to " + email, () -> all(email).size() == 1);
        return all(email).getFirst();
    }

    /** What a pattern finds in the one letter to an address. */
    public String found(Pattern pattern, String email) {
        Matcher found = pattern.matcher(to(email));
        if (!found.find()) {
            throw new AssertionError("expected " + pattern + " in the letter to " + email);
        }
        return found.group();
    }

    /** Where the link to sign in leads that was sent to an address. */
    public String link(String email) {
        return found(Pattern.compile("/konto/lank/[0-9a-f]{64}"), email);
    }

    private List<String> all(String email) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Letters::read)
                    .filter(text -> text.contains("To: " + email))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text as it is sent, but for the ends of lines that only keep them short. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
