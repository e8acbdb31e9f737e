package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignIn;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.DeskPortal;
import se.jamforaren.testing.TestDatabase;

/** Signing in by OpenID Connect when provider or browser do not say the truth. The real Keycloak is in KeycloakIT. */
class OpenIdTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static LyingOpenId provider;
    private static DeskPortal portal;

    @BeforeAll
    static void open() throws Exception {
        provider = new LyingOpenId();
        portal = open("with", provider.issuer());
    }

    @AfterAll
    static void close() {
        portal.close();
        provider.close();
    }

    @Test
    void thePageOffersItOnlyWhenItIsSet() {
        assertThat(Desk.with(portal.server(), "").get("/konto?vidare=/kommun").body())
                .contains("href=\"/konto/openid?vidare&#x3D;%2Fkommun\"", "Logga in med Kommunen &amp; co");
        try (DeskPortal without = DeskPortal.open(TestDatabase.settings(), home.resolve("without"), Map.of())) {
            Desk nobody = Desk.with(without.server(), "");
            assertThat(nobody.get("/konto").body()).doesNotContain("openid");
            assertThat(nobody.get("/konto/openid").statusCode()).isEqualTo(404);
            assertThat(nobody.get("/konto/openid/in?code=c&state=s").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPersonIsSignedInOnceAndKnownAgainByTheSubject() throws Exception {
        officer("olga");
        Begun begun = begin("?vidare=/kommun");
        assertThat(begun.setCookie())
                .matches("__Host-jamforaren-openid=[0-9a-f]{64}; Path=/; Secure; HTTPOnly; SameSite=Lax");
        provider.says(claims(begun, "olga").build());
        HttpResponse<String> in = end(begun, begun.asked("state"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/kommun");
        assertThat(session(in).get("/konto/inloggningar").body()).contains("Genom en inloggning på ett annat ställe");
        assertThat(portal.get(AuditLog.class).list(Long.MAX_VALUE, 2))
                .extracting(AuditEntry::what)
                .containsExactly("session.begun", "openid.linked");
        String verifier = provider.asked.replaceAll(".*code_verifier=([0-9a-f]+).*", "$1");
        assertThat(begun.asked("code_challenge_method")).isEqualTo("S256");
        assertThat(begun.asked("code_challenge"))
                .isEqualTo(Base64URL.encode(
                                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)))
                        .toString());

        provider.asked = "";
        refused(end(begun, begun.asked("state")), 400);
        assertThat(provider.asked).isEmpty();

        Begun moved = begin("");
        provider.says(claims(moved, "olga").claim("email", "olga@annat.se").build());
        assertThat(end(moved, moved.asked("state")).headers().firstValue("Location"))
                .contains("/konto");

        Begun gone = begin("");
        portal.get(Accounts.class).close("test", "olga@kommun.se");
        officer("olga");
        provider.says(claims(gone, "olga").claim("email", "olga@annat.se").build());
        refused(end(gone, gone.asked("state")), 403);
    }

    @Test
    void aSessionThatTheBrowserHadBeforeEnds() throws Exception {
        Desk before = new Desk(portal.server(), "bo@kommun.se", Grant.of(Role.OFFICER));
        Begun begun = begin("");
        provider.says(claims(begun, "bo").build());
        HttpResponse<String> in = get(
                "/konto/openid/in?code=c&state=" + begun.asked("state"),
                begun.cookie() + "; __Host-jamforaren=" + before.cookie());
        assertThat(session(in).cookie()).isNotEqualTo(before.cookie());
        assertThat(before.get("/kommun").statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressThatIsToldOnlyToWhoAsksIsFoundIfItIsOfTheSamePerson() throws Exception {
        officer("ida");
        for (String who : List.of("ivar", "ida")) {
            Begun begun = begin("");
            provider.says(claims(begun, who).claim("email", null).build());
            provider.saysToWhoAsks(claims(begun, "ida").build());
            HttpResponse<String> answer = end(begun, begun.asked("state"));
            if (who.equals("ida")) {
                assertThat(session(answer).get("/konto/inloggningar").statusCode())
                        .isEqualTo(200);
            } else {
                refused(answer, 403);
            }
        }
    }

    @Test
    void onlyAVerifiedAddressOfAnAccountOpensASession() throws Exception {
        officer("uno");
        provider.saysToWhoAsks(new JWTClaimsSet.Builder().subject("uno").build());
        for (JWTClaimsSet.Builder said : List.of(
                new JWTClaimsSet.Builder().claim("email", "uno@kommun.se").claim("email_verified", false),
                new JWTClaimsSet.Builder().claim("email", "uno@kommun.se").claim("email_verified", "true"),
                new JWTClaimsSet.Builder().claim("email", "uno@kommun.se").claim("email_verified", null),
                new JWTClaimsSet.Builder().claim("email", null).claim("email_verified", true),
                new JWTClaimsSet.Builder().claim("email", "x@y.se").claim("email_verified", true))) {
            Begun begun = begin("");
            JWTClaimsSet.Builder claims = claims(begun, "uno");
            said.getClaims().forEach(claims::claim);
            provider.says(claims.build());
            HttpResponse<String> answer = end(begun, begun.asked("state"));
            refused(answer, 403);
            assertThat(answer.body()).contains("Du har inget konto här");
        }
    }

    @Test
    void aCallbackThatWasForgedIsRefused() throws Exception {
        provider.asked = "";
        Begun begun = begin("");
        refused(get("/konto/openid/in?code=c&state=" + begun.asked("state"), ""), 400);
        refused(get("/konto/openid/in?code=c&state=s", "__Host-jamforaren-openid=" + "0".repeat(64)), 400);
        refused(get("/konto/openid/in?code=c&state=s", "__Host-jamforaren-openid=x"), 400);
        Begun other = begin("");
        refused(end(begun, other.asked("state")), 400);
        refused(end(begun, begun.asked("state")), 400);
        refused(get("/konto/openid/in", begin("").cookie()), 400);
        refused(get("/konto/openid/in?code=%C3&state", begin("").cookie()), 400);
        refused(get("/konto/openid/in?error=access_denied&state=" + other.asked("state"), other.cookie()), 400);
        refused(get("/konto/openid/in?state=" + other.asked("state"), other.cookie()), 400);
        Begun mixed = begin("");
        refused(end(mixed, mixed.asked("state") + "&iss=https://evil.example"), 400);
        assertThat(provider.asked).as("asked with a forged code").isEmpty();
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() throws Exception {
        officer("lisa");
        Begun begun = begin("");
        provider.saysWithAForeignKey(claims(begun, "lisa").build());
        refused(end(begun, begun.asked("state")), 400);
        begun = begin("");
        provider.saysUnsigned(claims(begun, "lisa").build());
        refused(end(begun, begun.asked("state")), 400);
        begun = begin("");
        provider.saysNobody();
        refused(end(begun, begun.asked("state")), 400);
        for (Map.Entry<String, Object> lie : Map.<String, Object>of(
                        "nonce", "another",
                        "aud", "another",
                        "iss", "https://evil.example",
                        "exp", Date.from(Instant.now().minusSeconds(3600)))
                .entrySet()) {
            begun = begin("");
            provider.says(
                    claims(begun, "lisa").claim(lie.getKey(), lie.getValue()).build());
            refused(end(begun, begun.asked("state")), 400);
        }
    }

    @Test
    void aProviderThatIsAwayStopsNothingElse() throws Exception {
        LyingOpenId gone = new LyingOpenId();
        try (DeskPortal alone = open("away", gone.issuer())) {
            gone.close();
            Desk nobody = Desk.with(alone.server(), "");
            HttpResponse<String> answer = nobody.get("/konto/openid");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.body()).contains("Det går inte att logga in så just nu");
            assertThat(nobody.get("/konto").statusCode()).isEqualTo(200);
            assertThat(nobody.postWithout("/konto", "email=a%40b.se").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void noLinkIsSentOrTakenWhereOpenIdIsTheOnlyWay() {
        try (DeskPortal only = open("only", provider.issuer(), Map.of("jamforaren.sign-in-links", "false"))) {
            Desk nobody = Desk.with(only.server(), "");
            assertThat(nobody.get("/konto").body()).contains("/konto/openid").doesNotContain("<form", "e-post");
            assertThat(nobody.postWithout("/konto", "email=a%40b.se").statusCode())
                    .isEqualTo(404);
            String link = only.get(SignIn.class)
                    .link(only.get(Accounts.class).open("test", "lina@kommun.se", "Lina", List.of()), Optional.empty());
            assertThat(nobody.get("/konto/lank/" + link).statusCode()).isEqualTo(404);
            assertThat(nobody.postWithout("/konto/lank", "link=" + link).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aProviderThatLeadsElsewhereIsNotFollowed() throws Exception {
        officer("rut");
        Map<String, Integer> answers = Map.of("/token", 400, "/keys", 503, "/userinfo", 403);
        for (String path : answers.keySet()) {
            provider.leadsElsewhere("");
            Begun begun = begin("");
            provider.says(claims(begun, "rut").claim("email", null).build());
            provider.saysToWhoAsks(claims(begun, "rut").build());
            provider.leadsElsewhere(path);
            refused(end(begun, begun.asked("state")), answers.get(path));
        }
        provider.leadsElsewhere("/.well-known/openid-configuration");
        assertThat(get("/konto/openid", "").statusCode()).isEqualTo(503);
        provider.leadsElsewhere("");
        assertThat(provider.followed).isZero();
    }

    @Test
    void aSettingThatCannotBeRightStopsTheStartAndSaysWhy() {
        assertThatThrownBy(() -> open("wrong", "http://kommun.se"))
                .hasMessageContaining("JAMFORAREN_OPENID_ISSUER: expected an address that begins with https://");
    }

    private static DeskPortal open(String folder, String issuer) {
        return open(folder, issuer, Map.of());
    }

    private static DeskPortal open(String folder, String issuer, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "jamforaren.openid.issuer", issuer,
                "jamforaren.openid.client-id", "jamforaren",
                "jamforaren.openid.client-secret", "secret",
                "jamforaren.openid.name", "Kommunen & co"));
        settings.putAll(more);
        return DeskPortal.open(TestDatabase.settings(), home.resolve(folder), settings);
    }

    private static void officer(String who) {
        portal.get(Accounts.class).open("test", who + "@kommun.se", who, List.of(Grant.of(Role.OFFICER)));
    }

    private static JWTClaimsSet.Builder claims(Begun begun, String who) {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject(who)
                .audience("jamforaren")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", begun.asked("nonce"))
                .claim("email", who + "@kommun.se")
                .claim("email_verified", true);
    }

    private static Begun begin(String query) throws Exception {
        HttpResponse<String> answer = get("/konto/openid" + query, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Begun(
                answer.headers().firstValue("Set-Cookie").orElseThrow(),
                URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static HttpResponse<String> end(Begun begun, String state) throws Exception {
        return get("/konto/openid/in?code=c&state=" + state, begun.cookie());
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-jamforaren-openid=;")
                .contains("Max-Age=0");
    }

    private static Desk session(HttpResponse<String> answer) {
        return Desk.with(
                portal.server(),
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("__Host-jamforaren="))
                        .map(cookie -> cookie.replaceAll("^[^=]*=([0-9a-f]*);.*", "$1"))
                        .findFirst()
                        .orElseThrow());
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal.server().getURL() + path));
        return CLIENT.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(), BodyHandlers.ofString());
    }

    private record Begun(String setCookie, URI there) {
        String cookie() {
            return setCookie.replaceAll(";.*", "");
        }

        String asked(String parameter) {
            return Stream.of(there.getQuery().split("&"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]))
                    .get(parameter);
        }
    }
}
