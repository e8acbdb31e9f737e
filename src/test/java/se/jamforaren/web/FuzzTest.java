package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Seen;
import se.jamforaren.testing.Wire;

/** Addresses that nobody would write: whatever is asked, the portal answers, and never with a fault of its own. */
@PortalTest
class FuzzTest {
    private static final int ASKED = Integer.getInteger("faults.fuzz", 3_000);
    private static final long SEED = Long.getLong("faults.seed", 7);
    private static final String[] PATHS = {
        "/",
        "/sv/",
        "/ar/nacka-2016/",
        "/sv/nacka-2016/anordnare/misa",
        "/sv/nacka-2016/jamfor",
        "/sv/nacka-2016/siffror",
        "/sv/nacka-2016/ordning",
        "/api/v1/kundval",
        "/api/v1/nacka-2016/providers",
        "/api/v1/nacka-2016/providers/misa",
        "/sv/exempel/",
        "/konto",
        "/kommun",
        "/anordnarwebb",
        "/assets/x/style.css",
        "/health",
        "/sv/oversattningar",
        "/sv/nacka-2016/guide",
        "/stammer/x",
        "/en/nacka-2016/sheet"
    };
    private static final String[] NAMES = {
        "q",
        "page",
        "on",
        "order",
        "programme",
        "language",
        "place",
        "near",
        "a",
        "need",
        "part",
        "v",
        "klart",
        "sparat",
        "seen",
        "format",
        "to",
        "",
        "%00",
        "q[]",
        "__proto__"
    };
    private static final String[] VALUES = {
        "",
        "1",
        "-1",
        "0",
        "99999999999999999999",
        "2026-11-22",
        "2026-02-30",
        "0000-00-00",
        "misa",
        "svenska",
        "fit",
        "days-to-success",
        "%00",
        "%ff",
        "%c0%af",
        "%f0%9f%99%82",
        "%u0041",
        "%",
        "%2",
        "..%2f..%2f",
        "%0d%0aX:%201",
        "%22",
        "%3Cscript%3E",
        "'",
        "*:*",
        "%28%28%28",
        "a".repeat(3_000),
        "%e2%80%ae",
        "%ef%bf%bd",
        "%ed%a0%80",
        "+",
        "%5b%5d",
        "${jndi:x}",
        "{{7*7}}",
        "%7B%7B",
        "NaN",
        "1e9",
        "0x10",
        "true",
        "null"
    };

    @Inject
    EmbeddedServer server;

    @Test
    void noAddressIsAFaultOfOurs() throws IOException {
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<String> ours = new ArrayList<>();
        Random random = new Random(SEED);
        List<String> log;
        try (LogLines lines = LogLines.open()) {
            for (int i = 0; i < ASKED; i++) {
                String address = address(random);
                int status = status(address);
                statuses.merge(status, 1, Integer::sum);
                if (status >= 500) {
                    ours.add(status + " " + address);
                }
            }
            log = lines.all();
        }
        Seen.say("%d addresses (seed %d): %s", ASKED, SEED, statuses);

        assertThat(ours).isEmpty();
        assertThat(log).noneMatch(line -> line.contains("\n\tat "));
    }

    private int status(String address) throws IOException {
        try (Socket socket = Wire.open(server)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(line).as(address).matches("HTTP/1\\.1 [0-9]{3}");
            return Integer.parseInt(line.substring(9));
        }
    }

    private static String address(Random random) {
        StringBuilder address = new StringBuilder(one(random, PATHS));
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> address.append('/').append(one(random, VALUES));
                case 1 -> address.setCharAt(random.nextInt(address.length()), (char) (33 + random.nextInt(222)));
                case 2 -> address.deleteCharAt(address.length() - 1);
                default -> address.append('%').append(Integer.toHexString(random.nextInt(256)));
            }
            if (address.isEmpty() || address.charAt(0) != '/') {
                address.insert(0, '/');
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(one(random, NAMES))
                    .append(random.nextInt(10) == 0 ? "" : "=")
                    .append(one(random, VALUES));
        }
        return address.toString().replace(' ', '+');
    }

    private static String one(Random random, String[] all) {
        return all[random.nextInt(all.length)];
    }
}
