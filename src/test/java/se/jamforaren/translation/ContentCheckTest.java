package se.jamforaren.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.text.Fingerprint;
import se.jamforaren.text.TextState;

class ContentCheckTest {
    @TempDir
    Path folder;

    @Test
    void theShippedContentIsWholeAndPlain() {
        ContentCheck check = ContentCheck.of(ContentFolder.locate(""));

        assertThat(check.findings().stream().filter(Finding::error)).isEmpty();
        assertThat(check.wordings()).extracting(Wording::what).contains("messages", "pages/rattigheter");
        assertThat(check.wordings())
                .filteredOn(wording -> !wording.language().startsWith("sv"))
                .allSatisfy(wording ->
                        assertThat(wording.counted().wordsPerSentence()).isLessThanOrEqualTo(12));
    }

    @Test
    void textsThatAreMissingStaleOrDoNotFitAreTold() {
        ContentCopy content = ContentCopy.in(folder)
                .replace("languages/en/messages.properties", "\nread=", "\n#read=")
                .replace("languages/ar/messages.properties", "\nread=", "\n#read=")
                .replace("languages/tr/messages.properties", "\nchosen=", "\nchosen={m}")
                .replace("languages/so/terms.properties", "need.swedish=", "need.nothing=x\nneed.swedish=")
                .replace("languages/ru/synonyms.properties", "need.swedish=", "need.none=x\nneed.swedish=")
                .write(
                        "languages/uk/review.properties",
                        "messages/read=" + Fingerprint.of("Läs mer") + "\nmessages/skip=0123456789ab\nmessages/gone="
                                + Fingerprint.of("x") + "\n");
        ContentCheck check = ContentCheck.of(content.folder());

        assertThat(check.findings())
                .contains(
                        Finding.error(
                                "so/terms.properties", "need.nothing is not known, expected a code of the vocabulary"),
                        Finding.error(
                                "ru/synonyms.properties",
                                "need.none is not known, expected a code of the vocabulary, or ignored"));
        content.replace("languages/so/terms.properties", "need.nothing=x\n", "")
                .replace("languages/ru/synonyms.properties", "need.none=x\n", "");
        check = ContentCheck.of(content.folder());
        assertThat(check.findings())
                .contains(
                        Finding.error("en messages/read", "is missing, expected a translation of: Läs mer"),
                        Finding.note("ar messages/read", "is missing, expected a translation of: Läs mer"),
                        Finding.error("tr messages/chosen", "placeholders [m, n], expected [n]"),
                        Finding.note("uk messages/skip", "the Swedish has changed since somebody read it"),
                        Finding.error(
                                "uk/review.properties",
                                "messages/gone is not known, expected a key as check-content --review prints it"));
        assertThat(check.shippedTexts().orElseThrow().count("uk", "messages"))
                .containsEntry(TextState.REVIEWED, 1)
                .containsEntry(TextState.STALE, 1);
    }

    @Test
    void hardWordsAreTold() {
        ContentCopy content = ContentCopy.in(folder)
                .write(
                        "languages/sv-simple/pages/integritet.md",
                        "# Personuppgifter\n\nPersonuppgiftsansvarig myndighet behandlar personuppgifter enligt gällande"
                                + " dataskyddsförordning och kompletterande bestämmelser.\n")
                .write("languages/en/pages/integritet.md", "# Hi\n\n" + "we go on and on ".repeat(10) + ".\n");

        assertThat(ContentCheck.of(content.folder()).findings())
                .extracting(finding -> finding.error() + " " + finding.place())
                .contains("true sv-simple pages/integritet", "false en pages/integritet");
    }

    @Test
    void aFileThatCannotBeReadIsTheFinding() {
        ContentCopy content = ContentCopy.in(folder)
                .replace("kundval/exempel/providers/exempelbryggan.yml", "programme: ", "programme: no-such-");
        ContentCheck check = ContentCheck.of(content.folder());

        assertThat(check.findings())
                .singleElement()
                .matches(Finding::error)
                .extracting(Finding::what)
                .asString()
                .startsWith("kundval/exempel/providers/exempelbryggan.yml:")
                .contains("no-such-", "expected one of");
        assertThat(check.shippedTexts()).isEmpty();
    }
}
