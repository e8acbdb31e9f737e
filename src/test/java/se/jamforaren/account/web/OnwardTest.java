package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;

/** Where a sign-in leads: to a page of a desk of this very host, whatever {@code vidare} says. */
@PortalTest
class OnwardTest {
    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/kommun",
                "//evil.example",
                "//evil.example/kommun",
                "/\\evil.example",
                "\\/evil.example",
                "/kommun//evil.example",
                "/kommun@evil.example",
                "/kommun.evil.example",
                "kommun",
                "javascript:alert(1)",
                "data:text/html,x",
                "/kommun\r\nLocation: https://evil.example",
                "/kommun#x",
                "/sv/",
                "/kommunen",
                "/konto/ut",
                "/\u2028/kommun",
                "/kommun/\u00e5"
            })
    void elsewhereIsNotGoneTo(String path) {
        String query = "?vidare=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        Desk officer = new Desk(server, "vidare@kommun.se", Grant.of(Role.OFFICER));

        assertThat(se.jamforaren.account.web.Desk.onward(path)).isEmpty();
        assertThat(officer.get("/konto" + query).headers().firstValue("Location"))
                .contains("/kommun");
        assertThat(Desk.with(server, "").get("/konto" + query).body()).doesNotContain("name=\"vidare\"", "evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kommun", "/kommun/konton/1", "/anordnarwebb/nacka-2016/misa/del/head?sparat=1&x=a%20b"})
    void aDeskIsGoneTo(String path) {
        assertThat(se.jamforaren.account.web.Desk.onward(path)).contains(path);
    }
}
