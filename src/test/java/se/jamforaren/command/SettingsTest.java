package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void nothingNeedsToBeSet() {
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "0", "65535", "-1"})
    void aPortIsANumber(String port) {
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of(Settings.PORT, port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "65536", "80 80", "-2"})
    void anythingElseIsNamed(String port) {
        assertThatThrownBy(() -> Settings.check(Map.of(Settings.PORT, port)))
                .hasMessage("MICRONAUT_SERVER_PORT " + port + ": expected a whole number from 0 to 65535");
    }

    @Test
    void aDatabaseThatIsNoPostgresIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Settings.check(Map.of(Settings.DATABASE, "jdbc:mysql://x?password=hush")))
                .hasMessageStartingWith("DATASOURCES_DEFAULT_URL: expected")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aTokenThatCanBeGuessedIsNamedAndNotTold() {
        assertThatThrownBy(() -> Settings.check(Map.of("JAMFORAREN_METRICS_TOKEN", "hush")))
                .hasMessage("JAMFORAREN_METRICS_TOKEN: expected at least 32 characters");
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of("JAMFORAREN_METRICS_TOKEN", "")));
    }

    @Test
    void somebodyCanSignIn() {
        String links = "JAMFORAREN_SIGN_IN_LINKS";
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of(links, "true")));
        assertThatNoException()
                .isThrownBy(() ->
                        Settings.check(Map.of(links, "false", "JAMFORAREN_OPENID_ISSUER", "https://login.kommun.se")));
        assertThatThrownBy(() -> Settings.check(Map.of(links, "false")))
                .hasMessage("JAMFORAREN_SIGN_IN_LINKS false: expected true, or false beside JAMFORAREN_OPENID_ISSUER, "
                        + "else nobody could sign in");
        assertThatThrownBy(() -> Settings.check(Map.of(links, "no"))).hasMessageContaining("expected true");
    }

    @Test
    void aLogIsTextOrJson() {
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of("JAMFORAREN_LOG", "json")));
        assertThatThrownBy(() -> Settings.check(Map.of("JAMFORAREN_LOG", "xml")))
                .hasMessage("JAMFORAREN_LOG xml: expected text or json");
    }

    @Test
    void theMunicipalityCanBeReached() {
        String phone = "JAMFORAREN_CONTACT_PHONE";
        String email = "JAMFORAREN_CONTACT_EMAIL";
        assertThatNoException()
                .isThrownBy(() -> Settings.check(Map.of(phone, "+46 8-123 45 67", email, "kontakt@kommun.se")));
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of(phone, "", email, "")));
        assertThatThrownBy(() -> Settings.check(Map.of(phone, "ring oss")))
                .hasMessage(phone + " ring oss: expected a number such as 08-123 45 67");
        assertThatThrownBy(() -> Settings.check(Map.of(email, "kommun.se")))
                .hasMessage(email + " kommun.se: expected an address such as kontakt@kommun.se");
    }

    @ParameterizedTest
    @CsvSource({
        "MICRONAUT_SERVER_HOST, 192.0.2.1, a name or an address of this machine",
        "MICRONAUT_SERVER_HOST, nowhere.invalid, a name or an address of this machine",
        "JAMFORAREN_MOST_AT_ONCE, many, a whole number from 1 to 999999",
        "JAMFORAREN_MOST_AT_ONCE, 0, a whole number from 1 to 999999",
        "JAMFORAREN_LINGER, soon, a time such as 3s",
        "JAMFORAREN_CHECK, never, a time such as 0 0 4 * * ?",
        "JAMFORAREN_ADDRESS, jamforaren.kommun.se, an address such as https://jamforaren.kommun.se"
    })
    void whatCannotBeMeantIsNamed(String name, String value, String expected) {
        assertThatThrownBy(() -> Settings.check(Map.of(name, value)))
                .hasMessage(name + " " + value + ": expected " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MICRONAUT_SERVER_HOST, localhost",
        "MICRONAUT_SERVER_HOST, 0.0.0.0",
        "JAMFORAREN_MOST_AT_ONCE, 1",
        "JAMFORAREN_LINGER, 0s",
        "JAMFORAREN_LINGER, 500ms",
        "JAMFORAREN_CHECK, 0 0 4 * * ?",
        "JAMFORAREN_ADDRESS, http://localhost:8080",
        "JAMFORAREN_ADDRESS, ''"
    })
    void whatCanBeMeantIsTaken(String name, String value) {
        assertThatNoException().isThrownBy(() -> Settings.check(Map.of(name, value)));
    }
}
