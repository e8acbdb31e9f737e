package se.jamforaren.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be an e-mail address. */
class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"anna@kommun.se", "Anna.O'Neill+jobb@jobb.kommun.se", " åsa@räksmörgås.se ", "a@localhost"})
    void isOne(String typed) {
        assertThat(Accounts.address(typed)).contains(typed.strip().toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@kommun.se",
                "anna@kommun.se/sida",
                "anna@kommun..se",
                "anna@-kommun.se",
                "anna@kommun.se:25",
                "anna@bo@kommun.se",
                "an na@kommun.se",
                "anna@kommun.se\nbcc: bo@kommun.se",
                "anna@kommun.se,bo@kommun.se"
            })
    void isNone(String typed) {
        assertThat(Accounts.address(typed)).isEmpty();
    }
}
