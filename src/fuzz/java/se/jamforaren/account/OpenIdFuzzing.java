package se.jamforaren.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser brings back from an OpenID Connect provider, and what one says of a person. */
class OpenIdFuzzing {
    private static final Secret SECRET = new Secret("0".repeat(64));
    private static final String STATE = SECRET.derive("state");
    private static final URI BACK = URI.create("https://localhost/konto/openid/in");
    private static final OpenIdProvider PROVIDER =
            new OpenIdProvider("https://localhost:1", "client", "secret", "name");

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("error=access_denied&state=STATE", "{\"sub\":\"a\",\"email\":\"a@b.se\",\"email_verified\":true}"),
                Arguments.of("state=STATE&iss=https%3A%2F%2Flocalhost%3A1", "{\"sub\":\"a\",\"email\":7}"),
                Arguments.of("code=%C3&state", "{\"sub\":[],\"email_verified\":\"true\"}"),
                Arguments.of("response=eyJ.e30.&state=x", "{"));
    }

    @MethodSource("answers")
    @FuzzTest(maxDuration = "30s")
    void nobodyOrAnAddressThatIsOne(@NotNull String query, @NotNull String claims) {
        String asked = query.replace("STATE", STATE);
        if (!asked.contains("code")) {
            try {
                assertThat(PROVIDER.person(SECRET, BACK, asked)).isEmpty();
            } catch (IOException e) {
                throw new AssertionError("the provider was asked without a code", e);
            }
        }
        try {
            OpenIdClaims.verifiedEmail(UserInfo.parse(claims))
                    .ifPresent(email -> assertThat(Accounts.address(email)).contains(email));
        } catch (ParseException e) {
            assertThat(e).hasMessageNotContaining("secret");
        }
    }
}
