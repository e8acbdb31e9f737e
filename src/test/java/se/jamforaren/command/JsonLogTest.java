package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.jamforaren.account.Grant;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** The log of an operator's portal: JSON, and nothing in it of who asked for what. */
@PortalTest
@Property(name = "micronaut.server.client-address-header", value = "X-Forwarded-For")
class JsonLogTest {
    private static final String SECRET = "hemligtord";
    private static final String CLIENT = "203.0.113.77";
    private static final String EMAIL = "ahmed.al-rashid@exempel.se";

    @Inject
    EmbeddedServer server;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private Reader reader;

    @BeforeEach
    void logAsInProduction() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        configure("json");
        reader = new Reader(server);
    }

    @AfterEach
    void logAsBefore() {
        System.setErr(err);
        configure("text");
    }

    @Test
    void aRequestIsItsRouteAndHowItWent() throws IOException {
        reader.get("/sv/nacka-2016/anordnare/misa?q=" + SECRET);

        JsonNode line = lines().getLast();
        assertThat(line.get("loggerName").asText()).isEqualTo("access");
        List<String> told = new ArrayList<>();
        line.get("kvpList").forEach(pair -> pair.fieldNames().forEachRemaining(told::add));
        assertThat(told).containsExactly("method", "route", "status", "ms");
        assertThat(line.get("kvpList").toString())
                .contains("\"GET\"", "\"/{lang}/{kundval}/anordnare/{id}\"", "\"200\"")
                .doesNotContain("misa");
        assertThat(new TreeSet<>(names(line)))
                .isSubsetOf(
                        "timestamp", "level", "threadName", "loggerName", "formattedMessage", "kvpList", "throwable");
    }

    @Test
    void aRefusalSaysByWhatAndNotOfWhom() throws IOException {
        Desk editor = new Desk(server, EMAIL, Grant.editor("nacka-2016", "misa"));
        editor.get("/kommun");
        editor.postWithout("/konto/ut", "");
        editor.post("/konto/ut", "", "application/x-www-form-urlencoded");
        Desk.with(server, "").postWithout("/konto/ut", "");
        for (int i = 0; i < 6; i++) {
            Desk.with(server, "").postWithout("/konto", "email=" + EMAIL);
        }

        assertThat(lines())
                .extracting(line -> line.findValuesAsText("refused"))
                .containsSubsequence(List.of("role"), List.of("token"), List.of("origin"), List.of("session"))
                .contains(List.of("limit"));
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ahmed", "exempel.se", "127.0.0.1");
    }

    @Test
    void nothingThatAReaderWroteIsInIt() throws IOException {
        reader.get("/sv/nacka-2016/?q=" + SECRET, "X-Forwarded-For", CLIENT);
        reader.get("/api/v1/nacka-2016/providers?q=" + SECRET, "User-Agent", SECRET);
        reader.post("/sv/nacka-2016/", "need=" + SECRET);
        reader.post("/sv/nacka-2016/valj", "need=" + SECRET + "&svar=" + SECRET);
        reader.get("/sv/nacka-2016/?page=" + SECRET + "&on=" + SECRET);
        reader.get("/konto/lank/" + SECRET, "Referer", "https://exempel.se/" + SECRET);
        reader.get("/" + SECRET + "/%00", "Cookie", "__Host-jamforaren=" + SECRET);
        Desk.with(server, "").postWithout("/konto", "email=" + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8));
        reader.post("/konto", "email=" + EMAIL);
        raw("GET /sv/?q=" + SECRET + " HTTP/1.1\r\nHost: " + SECRET + "\r\n broken\r\n\r\n");
        raw("P" + SECRET + " /\u0001 " + SECRET + "\r\n\r\n");

        assertThat(lines()).hasSizeGreaterThan(8);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain(CLIENT, "127.0.0.1", "ahmed", "exempel.se");
    }

    @Test
    void aFaultOfTheDatabaseOrTheMailServerTellsNoAddressOfMail() throws IOException {
        Exception fault = new SQLException("duplicate key: Key (email)=(" + EMAIL + ") already exists");
        LoggerFactory.getLogger("a.room").error("550 <{}> \"{}\"", EMAIL, EMAIL, new IllegalStateException(fault));

        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().at("/throwable/message").asText()).contains("duplicate key");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ahmed", "exempel.se");

        configure("text");
        log.reset();
        LoggerFactory.getLogger("a.room").error("550 <{}>", EMAIL, fault);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("duplicate key", "JsonLogTest")
                .doesNotContain("ahmed", "exempel.se");
    }

    private void raw(String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(3000);
            socket.getInputStream().read();
        }
    }

    /** Every line must be JSON. */
    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The portal's own configuration, as the setting chooses it. */
    private static void configure(String setting) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("JAMFORAREN_LOG", setting);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(JsonLogTest.class.getResource("/logback.xml"));
        } catch (ch.qos.logback.core.joran.spi.JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
