package se.jamforaren.municipalitydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.catalogue.Home;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Draft;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.providerdesk.Saving;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.Letters;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.text.LocalText;

/** What a provider hands in, from the queue to the answer, and what it says about figures that are not public yet. */
@PortalTest
class ChangePagesTest {
    private static final String QUEUE = "/kommun/andringar";
    private static final String COMMENT = "comment.nki.sai.2025";

    @Inject
    EmbeddedServer server;

    @Inject
    Drafts drafts;

    @Inject
    AuditLog audit;

    @Inject
    Home home;

    @Test
    void whatIsApprovedIsPublicAndItsEditorsAreTold() {
        Desk editor = editor("ja@x.se", "exempelkoket");
        Draft draft = handedIn("ja@x.se", "exempelkoket", "goodAt", text("Soppa <b>varje</b> dag"));
        Desk officer = officer("ett@kommun.se");
        assertThat(Reader.text(officer.get("/kommun"))).contains("1 ändring väntar på svar.");
        assertThat(officer.get(QUEUE).body()).contains("href=\"" + address(draft) + "\"", "ja@x.se");

        HttpResponse<String> page = officer.get(address(draft));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Soppa &lt;b&gt;varje").doesNotContain("Soppa <b>");
        assertThat(officer.post(address(draft) + "/godkann", revision(draft)).statusCode())
                .isEqualTo(303);

        assertThat(Reader.text(new Reader(server).get("/sv/exempel/anordnare/exempelkoket")))
                .contains("Soppa &lt;b&gt;varje&lt;/b&gt; dag");
        assertThat(audit.list(Long.MAX_VALUE, 1).getFirst().what()).isEqualTo("profile.published");
        assertThat(new Letters(home.folder("mail")).to("ja@x.se")).contains("/sv/exempel/anordnare/exempelkoket");
        assertThat(Reader.text(officer.get(QUEUE + "?gjort=godkand"))).contains("Kunderna ser den nu");

        HttpResponse<String> second =
                officer("tva@kommun.se").post(address(draft) + "/skicka-tillbaka", revision(draft) + "&answer=Nej");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Reader.text(second)).contains("Ändringen väntar inte längre");
        HttpResponse<String> late = officer.get(address(draft));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(Reader.text(late)).contains("Ändringen väntar inte längre");
        assertThat(editor.get("/anordnarwebb/exempel/exempelkoket").body()).contains("Ni har inget utkast");
    }

    @Test
    void whatIsSentBackCarriesItsReasonAndNothingReadIsAnsweredUnread() {
        Desk editor = editor("rad@x.se", "exempelgarden");
        Draft first = handedIn("rad@x.se", "exempelgarden", "goodAt", text("Djur"));
        Desk officer = officer("tillbaka@kommun.se");
        String back = address(first) + "/skicka-tillbaka";
        HttpResponse<String> empty = officer.post(back, revision(first));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#answer\"", "Skriv vad anordnaren behöver ändra");

        Draft newer = handedIn("rad@x.se", "exempelgarden", "goodAt", text("Djur och skog"));
        HttpResponse<String> unread = officer.post(back, revision(first) + "&answer=Vilka+djur%3F");
        assertThat(unread.statusCode()).isEqualTo(409);
        assertThat(Reader.text(unread)).contains("lämnat in något nytt", "Vilka djur?", "Djur och skog");
        assertThat(officer.post(address(first) + "/godkann", "").statusCode()).isEqualTo(409);

        assertThat(officer.post(back, revision(newer) + "&answer=Vilka+djur%3F").statusCode())
                .isEqualTo(303);
        assertThat(new Letters(home.folder("mail")).to("rad@x.se"))
                .contains("Vilka djur?", "/anordnarwebb/exempel/exempelgarden");
        assertThat(Reader.text(editor.get("/anordnarwebb/exempel/exempelgarden")))
                .contains("De skriver: Vilka djur?");
        assertThat(new Reader(server).get("/sv/exempel/anordnare/exempelgarden").body())
                .doesNotContain("Djur och skog");
    }

    @Test
    void aCommentOnAFigureIsReadBeforeItIsPublic() {
        Draft draft = handedIn(
                "kommentar@x.se",
                "exempelvarden",
                "comments",
                List.of(new Comment("nki", List.of("sai"), "2025", LocalText.swedish("Vi bytte lokal."))));
        assertThat(Reader.text(officer("laser@kommun.se").get(address(draft))))
                .contains("Nöjda kunder 2025 – ", "Vi bytte lokal.")
                .doesNotContain("nki 2025");
        assertThat(new Reader(server).get("/sv/exempel/anordnare/exempelvarden").body())
                .doesNotContain("Vi bytte lokal.");
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneDecidesAndOneIsTold() throws Exception {
        Draft draft = handedIn("samtidigt@x.se", "exempelcoachen", "goodAt", text("Fart"));
        Desk yes = officer("yes@kommun.se");
        Desk no = officer("no@kommun.se");
        List<Callable<Integer>> both = List.of(
                () -> yes.post(address(draft) + "/godkann", revision(draft)).statusCode(),
                () -> no.post(address(draft) + "/skicka-tillbaka", revision(draft) + "&answer=Nej")
                        .statusCode());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both)).extracting(Future::get).containsExactlyInAnyOrder(303, 409);
        }
    }

    @Test
    void aProviderSeesItsOwnFiguresBeforeOthersAndItsCommentIsPublicWithThem() throws IOException {
        Desk editor = editor("nara@x.se", "exempelbryggan");
        Desk officer = officer("siffror@kommun.se");
        String file = stage(officer, "exempelbryggan,2025,nki,sai,4.31", "exempelbryggan,2025,nki,sai,3.31");
        String page = coming("exempelbryggan", file);
        Letters letters = new Letters(home.folder("mail"));
        assertThat(letters.to("nara@x.se")).contains(page);
        assertThat(Reader.text(editor.get("/anordnarwebb/exempel/exempelbryggan")))
                .contains("1 siffra om er i filen nki.csv");
        assertThat(Reader.text(editor.get(page))).contains("Inte publicerad än", "3,3", "4,3", "11");

        Desk other = editor("granne@x.se", "exempelsprak");
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.post(page, COMMENT + "=Hej").statusCode()).isEqualTo(404);
        assertThat(other.get(coming("exempelsprak", file)).statusCode()).isEqualTo(404);
        assertThat(editor.get(page.replace("exempel/", "nacka-2016/")).statusCode())
                .isEqualTo(404);

        String form = "was." + COMMENT + "=&" + COMMENT + "=";
        assertThat(editor.post(page, form + "x".repeat(2_000)).statusCode()).isEqualTo(400);
        assertThat(editor.post(page, form + "Vi%20%3Cb%3Ebytte").statusCode()).isEqualTo(303);
        assertThat(editor.get(page).body()).contains("Vi &lt;b&gt;bytte").doesNotContain("<b>bytte");
        String read = officer.get(file).body();
        assertThat(read)
                .contains("1 anordnare ser sina nya siffror", "1 kommentar", "Vi &lt;b&gt;bytte", "nara@x.se")
                .doesNotContain("<b>bytte");
        assertThat(profile("exempelbryggan")).contains("4,3").doesNotContain("3,3 av", "bytte");

        Desk colleague = editor("kollega@x.se", "exempelbryggan");
        HttpResponse<String> both = colleague.post(page, form + "Vi%20flyttade");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(Reader.text(both)).contains("Någon annan hos er har skrivit", "Vi &lt;b&gt;bytte", "Vi flyttade");

        String comment = found(read, "<option value=\"(\\d+)\"");
        assertThat(officer.post(file + "/publicera", "").statusCode()).isEqualTo(409);
        assertThat(officer.post(file + "/kommentar", "comment=" + comment).statusCode())
                .isEqualTo(422);
        String back = "comment=" + comment + "&answer=Inga+taggar";
        assertThat(officer.post(file + "/kommentar", back).statusCode()).isEqualTo(303);
        assertThat(letters.to("kollega@x.se")).contains("Vi <b>bytte", "Inga taggar", page);
        assertThat(officer.post(file + "/kommentar", back).statusCode()).isEqualTo(409);
        assertThat(editor.get(page).body()).doesNotContain("bytte");

        assertThat(editor.post(page, form + "Vi%20bytte%20lokal").statusCode()).isEqualTo(303);
        String seen = found(officer.get(file).body(), "name=\"comments\" value=\"([^\"]+)\"");
        assertThat(officer.post(file + "/publicera", "comments=" + seen).statusCode())
                .isEqualTo(303);
        assertThat(profile("exempelbryggan")).contains("3,3", "Vi bytte lokal");
        assertThat(audit.list(Long.MAX_VALUE, 50))
                .extracting(AuditEntry::what)
                .contains("comment.written", "comment.returned", "import.published");
        assertThat(editor.get(page).statusCode()).isEqualTo(404);
        HttpResponse<String> late = editor.post(page, form + "F%C3%B6r%20sent");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Reader.text(late)).contains("För sent", "Kommentaren är inte sparad");
    }

    @Test
    void aFileThatIsThrownAwayIsSeenByNobodyAnyMore() throws IOException {
        Desk editor = editor("slangd@x.se", "exempelsprak");
        Desk officer = officer("slanger@kommun.se");
        String file = stage(officer, "exempelsprak,2025,nki,sai,4.12", "exempelsprak,2025,nki,sai,2.22");
        String page = coming("exempelsprak", file);
        assertThat(editor.post(page, "was." + COMMENT + "=&" + COMMENT + "=Fel").statusCode())
                .isEqualTo(303);
        assertThat(officer.post(file + "/slang", "").statusCode()).isEqualTo(303);
        assertThat(editor.get(page).statusCode()).isEqualTo(404);
        assertThat(editor.get("/anordnarwebb/exempel/exempelsprak").body()).doesNotContain("/siffror/kommande");
        assertThat(profile("exempelsprak")).doesNotContain("2,2 av");
    }

    private String stage(Desk officer, String before, String after) throws IOException {
        String nki = Files.readString(ContentFolder.locate("").root().resolve("kundval/exempel/nki.csv"));
        return officer.upload("/kommun/kundval/exempel/import", "nki", "nki.csv", nki.replace(before, after))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "");
    }

    private static String coming(String provider, String file) {
        return "/anordnarwebb/exempel/" + provider + "/siffror/kommande/" + file.replaceFirst(".*/", "");
    }

    private String profile(String provider) {
        return Reader.text(new Reader(server).get("/sv/exempel/anordnare/" + provider));
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private Draft handedIn(String who, String provider, String field, Object answer) {
        ProviderKey key = new ProviderKey("exempel", provider);
        Map<ProfileField, Optional<?>> answers = Map.of(
                ProfileField.all().stream()
                        .filter(one -> one.name().equals(field))
                        .findFirst()
                        .orElseThrow(),
                Optional.of(answer));
        Saving saved = drafts.save(who, key, drafts.writing(key).seen(), answers);
        return drafts.handIn(who, key, ((Saving.Saved) saved).draft().seen()).orElseThrow();
    }

    private Desk editor(String email, String provider) {
        return new Desk(server, email, Grant.editor("exempel", provider));
    }

    private Desk officer(String email) {
        return new Desk(server, email, Grant.of(Role.OFFICER));
    }

    private static LocalText text(String swedish) {
        return LocalText.swedish(swedish);
    }

    private static String address(Draft draft) {
        return QUEUE + "/" + draft.id();
    }

    private static String revision(Draft draft) {
        return "revision=" + draft.revision();
    }
}
