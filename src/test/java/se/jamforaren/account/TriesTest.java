package se.jamforaren.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final Tries tries = new Tries();

    @Test
    void eachIsCountedByItself() {
        assertThat(IntStream.range(0, 30).allMatch(i -> tries.more("client", "192.0.2.1", 30)))
                .isTrue();
        assertThat(tries.more("client", "192.0.2.1", 30)).isFalse();
        assertThat(tries.more("client", "192.0.2.2", 30)).isTrue();
        assertThat(tries.more("address", "192.0.2.1", 30)).isTrue();
    }

    @Test
    void whoeverTriesWithEverNewAddressesFillsNoMemory() {
        IntStream.range(0, 3 * Tries.MOST).forEach(i -> tries.more("client", "2001:db8::" + i, 30));

        assertThat(tries.known()).isLessThanOrEqualTo(Tries.MOST);
    }
}
