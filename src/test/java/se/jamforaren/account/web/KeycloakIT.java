package se.jamforaren.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.testing.Axe;
import se.jamforaren.testing.Browser;
import se.jamforaren.testing.PortalContext;

/** Signing in by a real Keycloak in a real browser. Run by {@code mvn -Pkeycloak verify}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {
    private static final String CALLBACK = "/konto/openid/in";

    private static Keycloak keycloak;
    private static ApplicationContext portal;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        keycloak = Keycloak.start(Path.of(System.getProperty("keycloak")));
        portal = portal();
        Accounts accounts = portal.getBean(Accounts.class);
        accounts.open("test", "olga@kommun.se", "Olga Ek", List.of(Grant.of(Role.OFFICER)));
        accounts.open("test", "maria@misa.se", "Maria Lind", List.of(Grant.editor("nacka-2016", "misa")));
        accounts.open("test", "eva@misa.se", "Eva Berg", List.of(Grant.editor("nacka-2016", "misa")));
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anOfficerSignsInAndOutOfBoth() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(url(portal, "/kommun"));
            isGood(page, "sign-in");
            signIn(page, "olga");
            assertThat(page.url()).isEqualTo(url(portal, "/kommun"));
            assertThat(page.locator("header").textContent()).contains("Inloggad: Olga Ek");
            assertThat(ours(context)).extracting(cookie -> cookie.name).containsExactly("__Host-jamforaren");
            assertThat(portal.getBean(AuditLog.class).list(Long.MAX_VALUE, 100))
                    .filteredOn(entry -> entry.who().equals("olga@kommun.se"))
                    .extracting(AuditEntry::what)
                    .contains("session.begun", "openid.linked");

            page.locator("header button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Du är utloggad här");
            assertThat(ours(context)).isEmpty();
            isGood(page, "signed-out");
            page.locator("main a").click();
            page.locator("#kc-logout").click();
            page.waitForURL(url(portal, "/konto"));
            page.getByText("Logga in med kommunens konton").click();
            page.locator("#password").waitFor();
        }
    }

    @Test
    void anEditorSignsInAndSeesTheirProviderAlone() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(url(portal, "/konto"));
            signIn(page, "maria");
            assertThat(page.url()).isEqualTo(url(portal, "/anordnarwebb"));
            assertThat(page.locator("main").textContent()).contains("MISA").doesNotContainIgnoringCase("Cognix");
            assertThat(page.navigate(url(portal, "/kommun")).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nils", "eva"})
    void whoHasNoAccountOrNoVerifiedAddressIsTold(String who) {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(url(portal, "/kommun"));
            signIn(page, who);
            assertThat(page.locator("h1").textContent()).isEqualTo("Du har inget konto här");
            assertThat(ours(context)).isEmpty();
            isGood(page, "unknown");
            page.navigate(url(portal, "/kommun"));
            assertThat(page.url()).isEqualTo(url(portal, "/konto?vidare=%2Fkommun"));
        }
    }

    @Test
    void aCallbackOpensNothingTheSecondTimeNorInAnotherBrowser() {
        try (BrowserContext context = context();
                BrowserContext thief = context()) {
            Page page = context.newPage();
            List<String> callbacks = new ArrayList<>();
            List<Cookie> cookies = new ArrayList<>();
            page.onRequest((Request request) -> {
                if (request.url().contains(CALLBACK)) {
                    callbacks.add(request.url());
                }
            });
            page.navigate(url(portal, "/konto"));
            page.getByText("Logga in med kommunens konton").click();
            cookies.addAll(ours(context));
            signInThere(page, "olga");
            assertThat(callbacks).hasSize(1);
            assertThat(cookies).extracting(cookie -> cookie.name).containsExactly("__Host-jamforaren-openid");

            thief.addCookies(cookies);
            Page replayed = thief.newPage();
            for (int time = 0; time < 2; time++) {
                assertThat(replayed.navigate(callbacks.getFirst()).status()).isEqualTo(400);
                assertThat(replayed.locator("h1").textContent()).isEqualTo("Du blev inte inloggad");
                assertThat(ours(thief)).isEmpty();
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void withKeycloakStoppedAllElseGoesOn() {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(url(portal, "/kommun"));
            signIn(page, "olga");
            keycloak.close();

            page.locator("header button").click();
            assertThat(page.url()).as("signed out here").isEqualTo(url(portal, "/konto"));
            assertThat(ours(context)).isEmpty();
            page.getByText("Logga in med kommunens konton").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Det går inte att logga in så just nu");
            isGood(page, "away");
            page.getByText("Till inloggningen").click();
            page.getByLabel("Din e-postadress").fill("olga@kommun.se");
            page.getByText("Skicka länken").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Titta i din e-post");
            assertThat(page.navigate(url(portal, "/sv/nacka-2016")).status()).isEqualTo(200);
        }
        portal().close();
    }

    private static void signIn(Page page, String who) {
        page.getByText("Logga in med kommunens konton").click();
        signInThere(page, who);
    }

    private static void signInThere(Page page, String who) {
        page.locator("#username").fill(who);
        page.locator("#password").fill("lösen");
        page.locator("#kc-login").click();
        page.waitForURL("http://localhost:*/{konto,kommun,anordnarwebb}**");
    }

    private static BrowserContext context() {
        return browser.get().newContext(new NewContextOptions().setViewportSize(390, 700));
    }

    private static ApplicationContext portal() {
        ApplicationContext context = new PortalContext()
                .properties(Map.of(
                        "jamforaren.openid.issuer",
                        keycloak.issuer(),
                        "jamforaren.openid.client-id",
                        "jamforaren",
                        "jamforaren.openid.client-secret",
                        "secret-of-the-tests",
                        "jamforaren.openid.name",
                        "kommunens konton"))
                .start();
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    private static String url(ApplicationContext portal, String path) {
        return "http://localhost:" + portal.getBean(EmbeddedServer.class).getPort() + path;
    }

    /** The cookies of the portal; Keycloak has the same host here and its own. */
    private static List<Cookie> ours(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.contains("jamforaren"))
                .toList();
    }

    private static void isGood(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "openid-" + name + ".png")));
        assertThat(Axe.faults(page)).as(page.url()).isEmpty();
    }
}
