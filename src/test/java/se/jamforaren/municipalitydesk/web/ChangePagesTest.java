package se.jamforaren.municipalitydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;
import se.jamforaren.catalogue.Home;
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

/** What a provider hands in, from the queue to the answer. */
@PortalTest
class ChangePagesTest {
    private static final String QUEUE = "/kommun/andringar";

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
