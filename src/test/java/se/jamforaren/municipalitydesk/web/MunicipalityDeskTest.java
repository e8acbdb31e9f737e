package se.jamforaren.municipalitydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.municipalitydesk.Archive;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.testing.Wire;

@PortalTest
class MunicipalityDeskTest {
    private static final String EXEMPEL = "/kommun/kundval/exempel";

    @Inject
    EmbeddedServer server;

    @Inject
    AuditLog audit;

    @Inject
    Accounts accounts;

    @Inject
    Catalogues catalogues;

    @Inject
    Publisher publisher;

    @Inject
    Archive archive;

    @Test
    void anAuthorisationEndsOnItsDayWithoutAnotherPublication() {
        Desk desk = officer("slut@kommun.se");
        Reader reader = new Reader(server);
        String page = EXEMPEL + "/anordnare/exempelkoden";
        LocalDate last = LocalDate.now().plusDays(3);
        String first = desk.get(page + "/0").body();
        String form = "seen=" + hidden(first, "seen") + "&from=2020-01-01&to=" + last + "&reason=Avtalet+slutar";
        assertThat(desk.post(page + "/0", form).statusCode()).isEqualTo(303);

        long version = catalogues.find("exempel").orElseThrow().version();
        String programme = catalogues
                .find("exempel")
                .flatMap(catalogue -> catalogue.find("exempelkoden"))
                .orElseThrow()
                .provider()
                .authorisations()
                .getFirst()
                .programme();
        String list = "/sv/exempel/?programme=" + programme + "&on=";
        assertThat(reader.get(list + last).body()).contains("anordnare/exempelkoden");
        assertThat(reader.get(list + last.plusDays(1)).body()).doesNotContain("anordnare/exempelkoden");
        assertThat(catalogues.find("exempel").orElseThrow().version()).isEqualTo(version);
        assertThat(logged("authorisation.changed").after()).contains(last.toString(), "Avtalet slutar");

        HttpResponse<String> second =
                officer("tvaa@kommun.se").post(page + "/0", form.replace("Avtalet", "Kontraktet"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Reader.text(second)).contains("Någon annan hann före dig");
        assertThat(second.body()).contains("Kontraktet slutar");
        assertThat(catalogues.find("exempel").orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void wrongDatesAreToldAtTheFieldAndOnTopAndNothingTypedIsLost() {
        Desk desk = officer("fel@kommun.se");
        String page = EXEMPEL + "/anordnare/exempelvarden";
        HttpResponse<String> wrong = desk.post(page, "programme=grund&from=2026-13-01&to=i+morgon&reason=%3Cb%3EHej");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#from\"", "href=\"#to\"", "value=\"2026-13-01\"", "&lt;b&gt;Hej", "Rätta 2 saker")
                .doesNotContain("<b>Hej");
        assertThat(Reader.text(desk.post(page, "programme=grund&from=2020-05-01&reason=Hej")))
                .contains("Anordnaren har redan insatsen någon av de dagarna.");
        assertThat(Reader.text(desk.post(page, "programme=grund&from=2019-01-01&to=2018-01-01&reason=Hej")))
                .contains("Välj en sista dag som inte är före den första.");
    }

    @Test
    void aNewProviderIsSeenWhenItHasAProgramme() {
        Desk desk = officer("ny@kommun.se");
        assertThat(desk.post(EXEMPEL + "/anordnare", "name=Exempelnytt&id=exempelnytt")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.post(EXEMPEL + "/anordnare", "name=Exempelnytt&id=exempelnytt")
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.post(EXEMPEL + "/anordnare", "name=X&id=Ex%20em").statusCode())
                .isEqualTo(422);
        Reader reader = new Reader(server);
        assertThat(reader.get("/sv/exempel/").body()).doesNotContain("anordnare/exempelnytt");
        String page = EXEMPEL + "/anordnare/exempelnytt";
        String seen = hidden(desk.get(page).body(), "seen");
        assertThat(desk.post(page, "seen=" + seen + "&programme=sai&from=2026-01-01&reason=Ny")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reader.get("/sv/exempel/").body()).contains("anordnare/exempelnytt");
        assertThat(reader.get("/sv/exempel/anordnare/exempelnytt").statusCode()).isEqualTo(200);
    }

    @Test
    void limitsArePublicAtOnceWithinBoundsAndCanBeReset() {
        Desk desk = officer("grans@kommun.se");
        String page = EXEMPEL + "/granser";
        String seen = hidden(desk.get(page).body(), "seen");
        String form = "&show=12&responseRate=0,5&responseRateSaid=0,7&gamma=0,8&level=0,9&reason=Prov";
        assertThat(desk.post(page, "seen=" + seen + "&interval=4" + form).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page, "seen=" + seen + "&interval=20" + form).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page, "seen=" + seen + "&interval=6" + form.replace("0,8", "0,95"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page, "seen=" + seen + "&interval=6" + form.replace("0,8", "NaN"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page, "seen=" + seen + "&interval=6" + form).statusCode())
                .isEqualTo(303);
        var shown = catalogues.find("exempel").orElseThrow().choiceSystem().limits();
        assertThat(shown.interval()).isEqualTo(6);
        assertThat(shown.gamma()).isEqualTo(0.8);
        assertThat(new Reader(server).json("/api/v1/kundval").toString()).contains("\"gamma\":0.8");
        assertThat(desk.post(page, "seen=" + seen + "&interval=7" + form).statusCode())
                .isEqualTo(409);

        publisher.publish(office(), "test");
        String now = hidden(desk.get(page).body(), "seen");
        assertThat(desk.post(page + "/aterstall", "seen=" + now + "&why=Klart").statusCode())
                .isEqualTo(303);
        assertThat(catalogues
                        .find("exempel")
                        .orElseThrow()
                        .choiceSystem()
                        .limits()
                        .interval())
                .isEqualTo(5);
        assertThat(logged("limits.changed").after()).contains("Klart");
    }

    @Test
    void aNoteIsReadByAllWhereItBelongsAndOnlyOnce() {
        Desk desk = officer("not@kommun.se");
        Reader reader = new Reader(server);
        long version = catalogues.find("exempel").orElseThrow().version();
        String page = EXEMPEL + "/versioner/" + version;
        String form = "number=" + hidden(desk.get(page).body(), "number")
                + "&about=exempelbryggan&note=Siffran+var+%3Ci%3Efel";
        assertThat(desk.post(page + "/rattelse", form).statusCode()).isEqualTo(303);
        assertThat(desk.post(page + "/rattelse", form).statusCode()).isEqualTo(409);
        for (String language : List.of("sv", "so", "ar")) {
            String figures = reader.get("/" + language + "/exempel/siffror").body();
            assertThat(figures).containsOnlyOnce("Siffran var &lt;i&gt;fel");
            assertThat(reader.get("/" + language + "/exempel/anordnare/exempelbryggan")
                            .body())
                    .contains("Siffran var &lt;i&gt;fel");
            assertThat(reader.get("/" + language + "/exempel/anordnare/exempelkoden")
                            .body())
                    .doesNotContain("Siffran var");
        }
        assertThat(desk.post(page + "/rattelse", "number=9&note=").statusCode()).isEqualTo(422);
    }

    @Test
    void anOlderVersionIsShownAgainOnceAndTheTablesFollow() {
        Desk desk = officer("tillbaka@kommun.se");
        String providers = EXEMPEL.replace("exempel", "nacka-2016") + "/anordnare";
        String versions = EXEMPEL.replace("exempel", "nacka-2016") + "/versioner";
        long old = catalogues.find("nacka-2016").orElseThrow().version();
        String seen = hidden(desk.get(providers + "/misa").body(), "seen");
        assertThat(desk.post(providers + "/misa/0/ta-bort", "seen=" + seen + "&why=Av+misstag")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get(providers + "/misa").body()).doesNotContain("value=\"" + seen + "\"");

        String form = "newest=" + (old + 1) + "&reason=Det+var+fel";
        assertThat(desk.post(versions + "/" + old + "/visa-igen", "newest=" + (old + 1))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(versions + "/" + old + "/visa-igen", form).statusCode())
                .isEqualTo(303);
        HttpResponse<String> twice = desk.post(versions + "/" + old + "/visa-igen", form);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(catalogues.find("nacka-2016").orElseThrow().version()).isEqualTo(old + 2);
        assertThat(hidden(desk.get(providers + "/misa").body(), "seen")).isEqualTo(seen);
        assertThat(desk.get(versions).body()).contains("Det var fel", "tillbaka@kommun.se");
        assertThat(logged("version.rolled-back").before()).contains(String.valueOf(old + 1));
        assertThat(desk.get(versions + "/99").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorMakesOfficers() {
        Desk officer = officer("handlaggare@kommun.se");
        Desk admin = new Desk(server, "admin@kommun.se", Grant.of(Role.ADMINISTRATOR));
        String form = "email=nyast%40kommun.se&name=Ny&role=";
        assertThat(officer.get("/kommun/konton").body()).doesNotContain("value=\"ADMINISTRATOR\"");
        assertThat(officer.post("/kommun/konton", form + "OFFICER").statusCode())
                .isEqualTo(422);
        assertThat(accounts.find("nyast@kommun.se")).isEmpty();
        assertThat(officer.post(
                                "/kommun/konton",
                                form.replace("nyast%40kommun.se", "ingen") + "EDITOR+exempel%2Fexempelkoden")
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.post("/kommun/konton", form + "EDITOR+exempel%2Fexempelkoden")
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.post("/kommun/konton", form + "EDITOR+exempel%2Fexempelkoden")
                        .statusCode())
                .isEqualTo(409);
        String page = "/kommun/konton/"
                + accounts.find("nyast@kommun.se").orElseThrow().id();
        assertThat(admin.post(page, "role=OFFICER").statusCode()).isEqualTo(303);
        assertThat(officer.post(page + "/ta-bort", "held=OFFICER").statusCode()).isEqualTo(409);
        assertThat(officer.post(page + "/stang", "").statusCode()).isEqualTo(404);
        assertThat(officer.post(page + "/ta-bort", "held=EDITOR+exempel%2Fexempelkoden")
                        .statusCode())
                .isEqualTo(303);
        assertThat(accounts.find("nyast@kommun.se").orElseThrow().grants()).containsExactly(Grant.of(Role.OFFICER));
        String own = "/kommun/konton/" + admin.signedIn().account();
        assertThat(admin.post(own + "/stang", "").statusCode()).isEqualTo(404);
        assertThat(admin.post(own + "/ta-bort", "held=ADMINISTRATOR").statusCode())
                .isEqualTo(409);
        assertThat(officer.post(page + "/logga-ut", "").statusCode()).isEqualTo(404);
        Desk newest = new Desk(server, "nyast@kommun.se");
        assertThat(newest.get("/kommun").statusCode()).isEqualTo(200);
        assertThat(admin.post(page + "/logga-ut", "").statusCode()).isEqualTo(303);
        assertThat(newest.get("/kommun").statusCode()).isEqualTo(303);
        assertThat(admin.post(page + "/stang", "").statusCode()).isEqualTo(303);
        assertThat(accounts.find("nyast@kommun.se")).isEmpty();
        assertThat(admin.get(page).statusCode()).isEqualTo(404);
        assertThat(Reader.text(admin.get("/kommun/logg")))
                .contains("redaktör för Exempelkoden (exempel)", "handläggare")
                .doesNotContain("EDITOR", "OFFICER");
    }

    @Test
    void theLogIsReadPageByPageAndAsATable() {
        Desk desk = officer("las@kommun.se");
        for (int i = 0; i < 60; i++) {
            accounts.open("=cmd|x", "rad" + i + "@x.se", "Rad <b>" + i, List.of());
        }
        HttpResponse<String> log = desk.get("/kommun/logg");
        assertThat(Reader.text(log)).contains("Loggen är hel.", "öppnade ett konto");
        assertThat(log.body()).contains("Rad &lt;b&gt;59").doesNotContain("Rad <b>");
        Matcher older = Pattern.compile("href=\"(/kommun/logg\\?fore=\\d+)\"")
                .matcher(log.body().replace("&#x3D;", "="));
        assertThat(older.find()).isTrue();
        assertThat(desk.get(older.group(1)).statusCode()).isEqualTo(200);
        HttpResponse<String> csv = desk.get("/kommun/logg.csv");
        assertThat(csv.body()).startsWith("id,at,who,what,subject,before,after").contains("'=cmd|x");
        assertThat(csv.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(desk.get("/kommun/logg?fore=x").statusCode()).isEqualTo(400);
    }

    @Test
    void everythingIsInTheArchiveButSecrets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(out);
        List<String> names = new ArrayList<>();
        String all = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                all += new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(names).contains("anordnare.csv", "profiler.csv", "siffror.csv", "publiceringar.csv", "logg.csv");
        assertThat(all).contains("exempelbryggan", "published_success_share_percent");
        assertThat(all).doesNotContain(officer("zip@kommun.se").cookie());
        assertThat(officer("zip@kommun.se").get("/kommun/allt.zip").headers().firstValue("Content-Type"))
                .hasValue("application/zip");
    }

    @Test
    void aFileIsReportedThenPublishedOnceOrThrownAway() throws IOException {
        Desk desk = officer("fil@kommun.se");
        String page = EXEMPEL + "/import";
        String good = Files.readString(ContentFolder.locate("").root().resolve("kundval/exempel/nki.csv"))
                .replace("exempelbryggan,2025,nki,sai,4.31", "exempelbryggan,2025,nki,sai,3.31");
        assertThat(desk.upload(page, "", "nki.csv", good).statusCode()).isEqualTo(422);
        assertThat(desk.upload(page, "nki", "nki.csv", "").statusCode()).isEqualTo(422);
        HttpResponse<String> bad =
                desk.upload(page, "nki", "<b>.csv", good.replace("exempelbryggan,2025", "okand,2025"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(Reader.text(bad)).contains("okand", "Filen går inte att använda än");
        assertThat(bad.body()).doesNotContain("<b>.csv");
        assertThat(desk.get(page).body()).contains("Ingen fil är inlämnad");

        String same = desk.upload(page, "nki", "nki.csv", good.replace("nki,sai,3.31", "nki,sai,4.31"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "");
        assertThat(desk.get(same).body())
                .contains("redan är publicerat", same + "/slang")
                .doesNotContain(same + "/publicera");
        assertThat(desk.post(same + "/slang", "").statusCode()).isEqualTo(303);

        HttpResponse<String> staged = desk.upload(page, "nki", "nki.csv", good);
        assertThat(staged.statusCode()).isEqualTo(303);
        String address = staged.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
        assertThat(Reader.text(desk.get(address))).contains("Väntar på beslut", "1 rad skulle ändra något");
        assertThat(Reader.text(desk.get("/kommun"))).contains("1 fil väntar på beslut.");
        assertThat(desk.get(address.replace("exempel", "nacka-2016")).statusCode())
                .isEqualTo(404);
        long before = catalogues.find("exempel").orElseThrow().version();
        assertThat(desk.post(address + "/publicera", "").statusCode()).isEqualTo(303);
        assertThat(catalogues.find("exempel").orElseThrow().version()).isEqualTo(before + 1);
        assertThat(logged("import.published").after()).contains("nki.csv");
        for (String late : List.of("/publicera", "/slang")) {
            HttpResponse<String> second = officer("sen@kommun.se").post(address + late, "");
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(Reader.text(second)).contains("redan avgjord");
        }
        assertThat(catalogues.find("exempel").orElseThrow().version()).isEqualTo(before + 1);
        assertThat(desk.get(page + "/exempel/nki.csv").body()).startsWith("provider,survey_year,area");
        assertThat(desk.get(page + "/exempel/providers.csv").body()).startsWith("id,name,programmes,valid_from");
        assertThat(desk.get(page + "/exempel/annat.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithAPage() {
        Desk desk = officer("stor@kommun.se");
        String page = EXEMPEL + "/import";
        HttpResponse<String> large = desk.upload(page, "nki", "stor.csv", "x".repeat(11 * 1024 * 1024));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(Reader.text(large)).contains("10 MB");
        HttpResponse<String> larger = desk.upload(page, "nki", "stor.csv", "x".repeat(13 * 1024 * 1024));
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("Filen är för stor");
        assertThat(desk.post("/konto", "email=" + "x".repeat(2 * 1024 * 1024)).statusCode())
                .isEqualTo(413);
    }

    /** The answers come while the file is still on its way, so nothing has waited for it. */
    @Test
    void aFileOfSomebodyWhoMayNotIsRefusedUnread() throws IOException {
        String editor = new Desk(server, "fil@x.se", Grant.editor("exempel", "exempelkoden")).cookie();
        assertThat(begunUpload("").statuses()).containsExactly(401);
        assertThat(begunUpload("Cookie: __Host-jamforaren=" + editor + "\r\n").statuses())
                .containsExactly(403);
        String officer = officer("halv@kommun.se").cookie();
        assertThat(begunUpload("Cookie: __Host-jamforaren=" + officer + "\r\n").statuses())
                .isEmpty();
    }

    /** The first bytes of 11 MB, and never the others. */
    private Wire.Answer begunUpload(String cookie) throws IOException {
        String host = "localhost:" + server.getPort();
        return Wire.send(
                server,
                "POST " + EXEMPEL + "/import HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\n" + cookie
                        + "Connection: close\r\nContent-Type: multipart/form-data; boundary=grans\r\nContent-Length: 11534336\r\n\r\n--grans\r\n",
                3_000);
    }

    @Test
    void onlyOfficersAndAdministratorsComeIn() {
        Desk officer = officer("roll@kommun.se");
        Desk editor = new Desk(server, "roll@exempel.se", Grant.editor("exempel", "exempelkoden"));
        Desk nobody = Desk.with(server, "");
        String version = EXEMPEL + "/versioner/"
                + catalogues.find("exempel").orElseThrow().version();
        for (String path : List.of(
                "/kommun",
                "/kommun/logg",
                "/kommun/logg.csv",
                "/kommun/allt.zip",
                "/kommun/konton",
                "/kommun/konton/" + officer.signedIn().account(),
                EXEMPEL + "/import",
                EXEMPEL + "/import/exempel/nki.csv",
                EXEMPEL + "/versioner",
                version,
                EXEMPEL + "/anordnare",
                EXEMPEL + "/anordnare/exempelkoden",
                EXEMPEL + "/anordnare/exempelkoden/0",
                EXEMPEL + "/granser")) {
            assertThat(officer.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
            HttpResponse<String> signIn = nobody.get(path);
            assertThat(signIn.statusCode()).as(path).isEqualTo(303);
            assertThat(signIn.headers().firstValue("Location").orElseThrow()).startsWith("/konto");
        }
        long before = audit.list(Long.MAX_VALUE, 1).getFirst().id();
        for (String path : List.of(
                "/kommun/konton",
                "/kommun/konton/1",
                "/kommun/konton/1/ta-bort",
                "/kommun/konton/1/stang",
                "/kommun/konton/1/logga-ut",
                EXEMPEL + "/import/1/publicera",
                EXEMPEL + "/import/1/slang",
                version + "/visa-igen",
                version + "/rattelse",
                EXEMPEL + "/anordnare",
                EXEMPEL + "/anordnare/exempelkoden",
                EXEMPEL + "/anordnare/exempelkoden/0",
                EXEMPEL + "/anordnare/exempelkoden/0/ta-bort",
                EXEMPEL + "/granser",
                EXEMPEL + "/granser/aterstall")) {
            assertThat(editor.post(path, "reason=x").statusCode()).as(path).isEqualTo(403);
            assertThat(nobody.post(path, "reason=x").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(editor.upload(EXEMPEL + "/import", "nki", "nki.csv", "x").statusCode())
                .isEqualTo(403);
        assertThat(nobody.upload(EXEMPEL + "/import", "nki", "nki.csv", "x").statusCode())
                .isEqualTo(401);
        assertThat(audit.list(Long.MAX_VALUE, 1).getFirst().id()).isEqualTo(before);
    }

    private se.jamforaren.kundval.ChoiceSystem office() {
        return catalogues.find("exempel").orElseThrow().choiceSystem();
    }

    private Desk officer(String email) {
        return new Desk(server, email, Grant.of(Role.OFFICER));
    }

    private AuditEntry logged(String what) {
        return audit.list(Long.MAX_VALUE, 1000).stream()
                .filter(entry -> entry.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /** What a hidden field holds, as it is posted. */
    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return URLEncoder.encode(
                field.group(1).replace("&#x3D;", "=").replace("&amp;", "&").replace("&quot;", "\""),
                StandardCharsets.UTF_8);
    }
}
