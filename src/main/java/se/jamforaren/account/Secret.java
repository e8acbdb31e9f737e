package se.jamforaren.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import se.jamforaren.content.Sha256;

/** Something only its holder knows: 256 random bits. The database keeps nothing but its SHA-256. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /** What may be stored. */
    public String hash() {
        return sha256(text);
    }

    /** Another secret that follows from this one and tells nothing about it. */
    String derive(String purpose) {
        return sha256(purpose + ":" + text);
    }

    private static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "secret";
    }
}
