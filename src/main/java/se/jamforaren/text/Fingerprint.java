package se.jamforaren.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a text is known by after it has been read: another text has another fingerprint. */
public final class Fingerprint {
    static final int DIGITS = 12;

    private Fingerprint() {}

    /** Twelve hexadecimal digits of the text's SHA-256 in UTF-8; white space round it and how lines end play no part. */
    public static String of(String text) {
        try {
            byte[] bytes = text.strip().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
