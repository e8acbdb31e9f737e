package se.jamforaren.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts how often the same is tried, over a quarter of an hour. What is counted is kept only as a hash under a key that
 * dies with the process, so nobody can read out of it who tried. It holds at most 100 000 counts.
 */
@Singleton
public class Tries {
    /** How long a count stands. */
    public static final Duration TIME = Duration.ofMinutes(15);

    static final int MOST = 100_000;

    private final SecretKeySpec key;
    private final Cache<Long, AtomicInteger> counts =
            Caffeine.newBuilder().expireAfterWrite(TIME).maximumSize(MOST).build();

    Tries() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Counts one try more.
     *
     * @param kind what is counted, {@code client}
     * @param value of whom or what
     * @return whether it is one of the first {@code most}
     */
    public boolean more(String kind, String value, int most) {
        return counts.get(hash(kind + " " + value), none -> new AtomicInteger()).incrementAndGet() <= most;
    }

    /** How many counts are held. */
    long known() {
        counts.cleanUp();
        return counts.estimatedSize();
    }

    private long hash(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
