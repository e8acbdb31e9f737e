package se.jamforaren.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.TextProperties;

/**
 * What speakers of a language have read: the file {@code review.properties}, one line for each text that is right.
 *
 * @param fingerprints of the Swedish texts that translations were read beside, by {@link TranslatedText#reviewKey}
 */
public record Reviews(Map<String, String> fingerprints) {

    /** @throws ContentException when a value is not a fingerprint */
    static Reviews read(Path file) {
        Map<String, String> fingerprints = TextProperties.read(file);
        fingerprints.forEach((key, value) -> {
            if (!value.matches("[0-9a-f]{" + Fingerprint.DIGITS + "}")) {
                throw new ContentException(file + ": " + key + "=" + value
                        + ", expected a fingerprint as check-content --review prints it");
            }
        });
        return new Reviews(fingerprints);
    }

    /** A text beside its Swedish original, with its state. */
    public TranslatedText state(String part, String key, String swedish, Optional<String> translation) {
        String read = fingerprints.get(part + "/" + key);
        TextState state = translation.filter(text -> !text.isBlank()).isEmpty()
                ? TextState.MISSING
                : read == null
                        ? TextState.UNCHECKED
                        : read.equals(Fingerprint.of(swedish)) ? TextState.REVIEWED : TextState.STALE;
        return new TranslatedText(part, key, swedish, translation, state);
    }
}
