package se.jamforaren.text;

import java.nio.charset.StandardCharsets;
import se.jamforaren.content.Sha256;

/** What a text is known by after it has been read: another text has another fingerprint. */
public final class Fingerprint {
    static final int DIGITS = 12;

    private Fingerprint() {}

    /** Twelve hexadecimal digits of the text's SHA-256 in UTF-8; white space round it and how lines end play no part. */
    public static String of(String text) {
        byte[] bytes = text.strip().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return Sha256.hex(bytes).substring(0, DIGITS);
    }
}
