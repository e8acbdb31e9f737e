package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.text.Fingerprint;

class CheckContentTest {
    @TempDir
    Path folder;

    @Test
    void theShippedContentIsGood() {
        Run run = Run.of("check-content");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("LANGUAGE").contains("sv-simple  messages", "LIX", "0 errors, ");
    }

    @Test
    void anErrorIsTheExitCode() {
        ContentCopy.in(folder).replace("languages/en/messages.properties", "\nread=", "\n#read=");
        Run run = Run.of("check-content", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error en messages/read: is missing", "1 errors, ");
    }

    @Test
    void theLinesOfAReviewArePrintedUntilTheyAreThere() {
        ContentCopy content = ContentCopy.in(folder);
        Run run = Run.of("check-content", folder.toString(), "--review", "ar", "--part", "pages");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("pages/rattigheter=").doesNotContain("messages/");
        content.write("languages/ar/review.properties", run.out());
        assertThat(Run.of("check-content", folder.toString(), "--review", "ar", "--part", "pages")
                        .out())
                .isEmpty();
        assertThat(Run.of("check-content", folder.toString(), "--review", "ar").out())
                .contains("messages/read=" + Fingerprint.of("Läs mer"));
    }

    @Test
    void wrongUseIsTold() {
        assertWrong("--review xx, expected one of [sv-simple, en, ar", "--review", "xx");
        assertWrong("--review sv, expected one of", "--review", "sv");
        assertWrong("--part all, expected one of [messages, terms, pages", "--review", "ar", "--part", "all");
        assertWrong("--part, expected only with --review", "--part", "pages");
        assertWrong("expected a content folder", folder.toString());
    }

    private static void assertWrong(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check-content";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = Run.of(all);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }
}
