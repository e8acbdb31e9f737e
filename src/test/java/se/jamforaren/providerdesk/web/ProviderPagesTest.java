package se.jamforaren.providerdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Sessions;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.catalogue.Home;
import se.jamforaren.provider.Profile;
import se.jamforaren.providerdesk.Decisions;
import se.jamforaren.providerdesk.Draft;
import se.jamforaren.providerdesk.Draft.State;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.testing.Desk;
import se.jamforaren.testing.Letters;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.text.Language;
import se.jamforaren.web.Today;

/** The provider's own pages over HTTP, with a real database. */
@PortalTest
class ProviderPagesTest {
    private static final String SCRIPT = "<script>alert('x')</script>\"'";

    @Inject
    EmbeddedServer server;

    @Inject
    Drafts drafts;

    @Inject
    Decisions decisions;

    @Inject
    Feed feed;

    @Inject
    Home home;

    @Inject
    Catalogues catalogues;

    @Inject
    ReminderLetters letters;

    @Inject
    Sessions sessions;

    @Test
    void whatIsWrittenIsADraftThenWaitsAndThenIsPublic() {
        Desk anna = editor("a1@x.se", "exempelkoket");
        String base = "/anordnarwebb/exempel/exempelkoket";
        assertThat(Reader.text(anna.get(base))).contains("Ni har inget utkast");

        HttpResponse<String> saved =
                anna.post(base + "/del/head", typed(anna, base + "/del/head", Map.of("summary", "Du lagar mat.")));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(Reader.text(anna.get(base + "/forhandsvisning"))).contains("Du lagar mat.");
        assertThat(new Reader(server).get("/sv/exempel/anordnare/exempelkoket").body())
                .doesNotContain("Du lagar mat.");

        String seen = seen(anna.get(base));
        assertThat(anna.post(base + "/lamna-in", "seen=" + seen).statusCode()).isEqualTo(303);
        assertThat(anna.post(base + "/lamna-in", "seen=" + seen).statusCode()).isEqualTo(303);
        assertThat(Reader.text(anna.get(base))).contains("Utkastet är inlämnat");

        Draft draft = draft("exempelkoket");
        decisions.approve(draft.id(), draft.revision(), "o@kommun.se");
        feed.catchUp();
        assertThat(Reader.text(new Reader(server).get("/sv/exempel/anordnare/exempelkoket")))
                .contains("Du lagar mat.", "Uppgifterna bekräftades senast");
        assertThat(anna.post(base + "/lamna-in", "seen=" + seen).statusCode()).isEqualTo(303);
    }

    @Test
    void onlyPlacesOfItsOwnMunicipalityAreOffered() {
        Desk editor = editor("plats@x.se", "exempelkoket");
        String page = "/anordnarwebb/exempel/exempelkoket/del/short";
        String form = editor.get(page).body();
        assertThat(form)
                .contains("place.exempel-stad", "place.exempel-torget", "place.online-only")
                .doesNotContain("place.nacka", "place.ektorp", "place.outside-nacka");
        String foreign = typed(editor, page, Map.of()) + "&places=place.ektorp";
        assertThat(editor.post(page, foreign).statusCode()).isEqualTo(400);
        assertThat(new Desk(server, "nacka@x.se", Grant.editor("nacka-2016", "misa"))
                        .get("/anordnarwebb/nacka-2016/misa/del/short")
                        .body())
                .contains("place.ektorp", "place.outside-nacka")
                .doesNotContain("place.exempel");
    }

    @Test
    void ofTwoEditorsTheSecondSeesBothVersionsAndChooses() {
        Desk anna = editor("a2@x.se", "exempelkoden");
        Desk bo = editor("b2@x.se", "exempelkoden");
        String page = "/anordnarwebb/exempel/exempelkoden/del/head";
        String annas = typed(anna, page, Map.of("summary", "Annas mening."));
        String bos = typed(bo, page, Map.of("summary", "Bos mening.", "description", "Bos text."));
        assertThat(anna.post(page, annas).statusCode()).isEqualTo(303);

        HttpResponse<String> both = bo.post(page, bos);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(Reader.text(both))
                .contains("Annas mening.", "Bos mening.", "a2@x.se")
                .doesNotContain("Bos text");
        assertThat(both.body()).contains("value=\"Bos text.\"");
        assertThat(draft("exempelkoden")
                        .profile()
                        .summary()
                        .orElseThrow()
                        .in(Language.FIRST)
                        .text())
                .isEqualTo("Annas mening.");

        HttpResponse<String> chosen = bo.post(page, inputs(both.body()) + "&val.summary=theirs");
        assertThat(chosen.statusCode()).isEqualTo(303);
        Profile after = draft("exempelkoden").profile();
        assertThat(after.summary().orElseThrow().in(Language.FIRST).text()).isEqualTo("Annas mening.");
        assertThat(after.description().orElseThrow().in(Language.FIRST).text()).isEqualTo("Bos text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "short", "good-at", "contact", "film"})
    void scriptInEveryTextFieldIsShownAsText(String section) {
        Desk anna = editor("s-" + section + "@x.se", "exempelhjulet");
        String base = "/anordnarwebb/exempel/exempelhjulet";
        String page = base + "/del/" + section;
        String form = Stream.of(inputs(anna.get(page).body()).split("&"))
                .map(pair ->
                        pair.matches("[^=]*(seen|who|language|keep|captions|translated)=.*|[a-z]+=[a-z]+\\.[a-z-]+")
                                ? pair
                                : pair.split("=", 2)[0] + "=" + encode(SCRIPT))
                .collect(Collectors.joining("&"));

        HttpResponse<String> answer = anna.post(page, form);
        assertThat(answer.statusCode()).isIn(303, 400);
        Stream.of(
                        answer,
                        anna.get(page),
                        anna.get(base),
                        anna.get(base + "/forhandsvisning"),
                        anna.get(base + "/oversattningar/en"))
                .forEach(shown -> assertThat(shown.body()).doesNotContain("<script>alert"));
        if (answer.statusCode() == 400) {
            assertThat(answer.body()).contains("&lt;script&gt;");
        }
    }

    @Test
    void faultsAreSummedUpAndWhatWasTypedIsKept() {
        Desk anna = editor("f1@x.se", "exempelhalsan");
        String page = "/anordnarwebb/exempel/exempelhalsan/del/contact";

        HttpResponse<String> answer = anna.post(
                page,
                typed(
                        anna,
                        page,
                        Map.of(
                                "phone",
                                "ring mig",
                                "email",
                                "hej",
                                "website",
                                "javascript:alert(1)",
                                "address",
                                "Ny gata 1")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.text(answer)).contains("Rätta 3 saker", "08-718 80 00");
        assertThat(answer.body())
                .contains(
                        "href=\"#phone\"",
                        "value=\"ring mig\"",
                        "value=\"javascript:alert(1)\"",
                        "value=\"Ny gata 1\"");
        assertThat(drafts.find(key("exempelhalsan"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.example.org", "https://me@example.org", "https:", "ftp://example.org", "//a.se"})
    void aWebsiteIsReachedByHttpsOrNotAtAll(String website) {
        Desk anna = editor("w@x.se", "exempelhalsan");
        String page = "/anordnarwebb/exempel/exempelhalsan/del/contact";

        HttpResponse<String> answer = anna.post(page, typed(anna, page, Map.of("website", website)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.text(answer)).contains("Skriv en hel adress så här: https://www.anordnare.se");
    }

    @Test
    void aTextThatIsTooLongSaysHowLongItMayBe() {
        Desk anna = editor("f2@x.se", "exempelhalsan");
        String page = "/anordnarwebb/exempel/exempelhalsan/del/head";

        HttpResponse<String> answer = anna.post(page, typed(anna, page, Map.of("summary", "ord ".repeat(50))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.text(answer)).contains("Skriv högst 140 tecken. Nu är det 199.");

        page = "/anordnarwebb/exempel/exempelhalsan/del/contact";
        answer = anna.post(page, typed(anna, page, Map.of("email", "a@b" + ".c".repeat(10_000))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.text(answer)).contains("Skriv högst 300 tecken.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vimeo.com/1",
                "https://evil.example/vimeo.com",
                "https://vimeo.com@evil.example/1",
                "https://vimeo.com.evil.example/1",
                "https://vimeo.com:8443/1",
                "/film/annan.webm",
                "javascript:alert(1)"
            })
    void aFilmElsewhereThanOnTheHostsIsTurnedDown(String address) {
        Desk anna = editor("film@x.se", "exempelvarden");
        String page = "/anordnarwebb/exempel/exempelvarden/del/film";

        HttpResponse<String> answer = anna.post(page, film(anna, page, address, true));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Reader.text(answer)).contains("Rätta 1 sak", "vimeo.com");
    }

    @Test
    void aFilmNeedsCaptionsAndThenItIsKept() {
        Desk anna = editor("film2@x.se", "exempelungdom");
        String page = "/anordnarwebb/exempel/exempelungdom/del/film";

        assertThat(Reader.text(anna.post(page, film(anna, page, "https://vimeo.com/1", false))))
                .contains("Filmen måste ha text");
        assertThat(anna.post(page, film(anna, page, "https://vimeo.com/1", true))
                        .statusCode())
                .isEqualTo(303);
        assertThat(draft("exempelungdom")
                        .profile()
                        .films()
                        .orElseThrow()
                        .getFirst()
                        .seconds())
                .isEqualTo(150);
    }

    @Test
    void aPartnerNeedsANameAndALastDay() {
        Desk anna = editor("p@x.se", "exempelstart");
        String page = "/anordnarwebb/exempel/exempelstart/del/good-at";
        String form = typed(anna, page, Map.of("activities.sfi.who", "partner")) + "&activities=activity.sfi";

        assertThat(Reader.text(anna.post(page, form)))
                .contains("Skriv vad partnern heter.", "Skriv avtalets sista dag.");
        String day = LocalDate.now().plusYears(1).toString();
        String whole = typed(
                        anna,
                        page,
                        Map.of(
                                "activities.sfi.who",
                                "partner",
                                "activities.sfi.partner",
                                "Skolan",
                                "activities.sfi.until",
                                day))
                + "&activities=activity.sfi";
        assertThat(anna.post(page, whole).statusCode()).isEqualTo(303);
        assertThat(draft("exempelstart").profile().activities().orElseThrow())
                .anySatisfy(claim -> assertThat(claim.partner()).contains("Skolan"));
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEnds() {
        Desk anna = editor("over@x.se", "exempelsprak");
        String page = "/anordnarwebb/exempel/exempelsprak/del/head";
        String form = typed(anna, page, Map.of("summary", "Det jag skrev."));

        HttpResponse<String> answer = Desk.with(server, "").postWithout(page, form);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("value=\"Det jag skrev.\"", "name=\"seen\"");
        Desk again = editor("over2@x.se", "exempelsprak");
        assertThat(again.post(page, inputs(answer.body())).statusCode()).isEqualTo(303);
        assertThat(draft("exempelsprak")
                        .profile()
                        .summary()
                        .orElseThrow()
                        .in(Language.FIRST)
                        .text())
                .isEqualTo("Det jag skrev.");
    }

    @Test
    void nobodySeesOrChangesAnothersByChangingTheAddress() {
        Desk anna = editor("own@x.se", "exempelgarden");
        Desk bo = editor("other@x.se", "exempelcoachen");
        String page = "/anordnarwebb/exempel/exempelgarden";
        anna.post(page + "/del/head", typed(anna, page + "/del/head", Map.of("summary", "Hemligt.")));
        String seen = seen(anna.get(page));

        for (String below :
                List.of("", "/del/head", "/forhandsvisning", "/siffror", "/oversattningar", "/oversattningar/en")) {
            assertThat(bo.get(page + below).statusCode()).as(below).isEqualTo(404);
        }
        for (String below : List.of(
                "/del/head", "/siffror", "/oversattningar/en", "/lamna-in", "/ta-tillbaka", "/slang", "/stammer")) {
            assertThat(bo.post(page + below, "seen=" + seen + "&summary=Taget").statusCode())
                    .as(below)
                    .isEqualTo(404);
        }
        String mine = "/anordnarwebb/exempel/exempelcoachen";
        assertThat(bo.post(mine + "/lamna-in", "seen=" + seen).statusCode()).isEqualTo(409);
        assertThat(bo.post(mine + "/slang", "seen=" + seen).statusCode()).isEqualTo(409);
        assertThat(draft("exempelgarden").state()).isEqualTo(State.EDITING);
    }

    @Test
    void aTranslationIsTakenOutWhenTheSwedishChangesAndWaitsToBeReadThrough() {
        Desk anna = editor("t@x.se", "exempelbryggan");
        String base = "/anordnarwebb/exempel/exempelbryggan";
        String english = draftOrPublic("exempelbryggan")
                .summary()
                .orElseThrow()
                .byLanguage()
                .get("en");
        assertThat(english).isNotBlank();

        anna.post(base + "/del/head", typed(anna, base + "/del/head", Map.of("summary", "Helt ny mening.")));

        assertThat(draft("exempelbryggan").profile().summary().orElseThrow().byLanguage())
                .hasSize(1);
        assertThat(Reader.text(anna.get(base)))
                .contains("Helt ny mening.", "Översättningarna till 10 språk behöver göras om", "engelska")
                .doesNotContain(english);
        HttpResponse<String> page = anna.get(base + "/oversattningar/en");
        assertThat(Reader.text(page)).contains("Svenskan har ändrats", "Helt ny mening.", english);
        assertThat(anna.post(
                                base + "/oversattningar/en",
                                typed(anna, base + "/oversattningar/en", Map.of("summary", "A new one.")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(draft("exempelbryggan").profile().summary().orElseThrow().byLanguage())
                .containsEntry("en", "A new one.");
    }

    @Test
    void aCommentOnAFigureIsHandedInWithTheDraft() {
        Desk anna = editor("c@x.se", "exempelakademin");
        String page = "/anordnarwebb/exempel/exempelakademin/siffror";
        Matcher comment = Pattern.compile("name=\"(comment\\.[^\"]+)\"")
                .matcher(anna.get(page).body());
        assertThat(comment.find()).isTrue();

        assertThat(anna.post(page, typed(anna, page, Map.of(comment.group(1), "Vi var få.")))
                        .statusCode())
                .isEqualTo(303);

        assertThat(draft("exempelakademin").profile().comments().orElseThrow())
                .anySatisfy(said ->
                        assertThat(said.text().in(Language.FIRST).text()).isEqualTo("Vi var få."));
        assertThat(Reader.text(anna.get("/anordnarwebb/exempel/exempelakademin")))
                .contains("Vi var få.");
    }

    @Test
    void itsPlaceTodayIsTheOneInThePublicList() {
        String id = "exempelsprak";
        String own = Reader.text(editor("plats2@x.se", id).get("/anordnarwebb/exempel/" + id + "/siffror"));
        Catalogue catalogue = catalogues.find("exempel").orElseThrow();
        LocalDate today = Today.inStockholm();
        String places = catalogue.choiceSystem().programmes().stream()
                .map(programme -> placesIn("/sv/exempel/?programme=" + programme.id() + "&on=" + today, id))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" "));

        assertThat(places).isNotEmpty();
        assertThat(own.replaceAll("\\s+", " ")).contains(" " + places + " ");
    }

    /** {@code 3 av 9}; empty for a provider that is not in a list. */
    private String placesIn(String list, String id) {
        List<String> shown = Pattern.compile("anordnare/([a-z-]+)[?\"]")
                .matcher(new Reader(server).get(list).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return shown.contains(id) ? (shown.indexOf(id) + 1) + " av " + shown.size() : "";
    }

    @Test
    void oneClickFromALetterConfirmsOnce() {
        editor("brev@x.se", "exempelstodet");
        letters.send();
        letters.send();
        String link = new Letters(home.folder("mail")).found(Pattern.compile("/stammer/[0-9a-f]{64}"), "brev@x.se");
        Desk nobody = Desk.with(server, "");

        assertThat(nobody.get(link).body()).contains("Allt stämmer", "Exempelstödet");
        assertThat(nobody.postWithout(link, "").statusCode()).isEqualTo(200);
        assertThat(nobody.postWithout(link, "").statusCode()).isEqualTo(410);
        assertThat(nobody.get(link).statusCode()).isEqualTo(410);
        feed.catchUp();

        assertThat(Reader.text(new Reader(server).get("/sv/exempel/anordnare/exempelstodet")))
                .contains("Uppgifterna bekräftades senast");
    }

    private Desk editor(String email, String provider) {
        return new Desk(server, email, Grant.editor("exempel", provider));
    }

    private static ProviderKey key(String provider) {
        return new ProviderKey("exempel", provider);
    }

    private Draft draft(String provider) {
        return drafts.find(key(provider)).orElseThrow();
    }

    private Profile draftOrPublic(String provider) {
        return drafts.writing(key(provider)).profile();
    }

    private static String seen(HttpResponse<String> page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String film(Desk desk, String page, String address, boolean captioned) {
        return typed(
                        desk,
                        page,
                        Map.of(
                                "films.0.title", "Hos oss",
                                "films.0.address", address,
                                "films.0.length", "2:30",
                                "films.0.summary", "Vi berättar."))
                + (captioned ? "&films.0.captions=yes" : "");
    }

    /** The form of a page as a browser would send it, with some inputs filled in otherwise. */
    private static String typed(Desk desk, String page, Map<String, String> other) {
        String kept = Stream.of(inputs(desk.get(page).body()).split("&"))
                .filter(pair -> !other.containsKey(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return kept
                + other.entrySet().stream()
                        .map(input -> "&" + input.getKey() + "=" + encode(input.getValue()))
                        .collect(Collectors.joining());
    }

    /** What a browser sends of the last form of a page that is not about signing out, without the token. */
    private static String inputs(String body) {
        String main = body.substring(body.indexOf("<main"));
        String form = main.substring(main.indexOf("<form"), main.indexOf("</form>"));
        return Stream.of(
                        pairs(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">"),
                        pairs(form, "<input id=\"[^\"]+\" name=\"([^\"]+)\" type=\"[a-z]+\"[^>]*? value=\"([^\"]*)\""),
                        pairs(form, "<input type=\"checkbox\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked>"),
                        pairs(form, "(?s)<textarea id=\"[^\"]+\" name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>"),
                        selected(form))
                .flatMap(s -> s)
                .filter(pair -> !pair.startsWith("token="))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> pairs(String form, String pattern) {
        return Pattern.compile(pattern)
                .matcher(form)
                .results()
                .map(input -> input.group(1) + "=" + encode(unescape(input.group(2))));
    }

    private static Stream<String> selected(String form) {
        return Pattern.compile("(?s)<select id=\"[^\"]+\" name=\"([^\"]+)\">(.*?)</select>")
                .matcher(form)
                .results()
                .flatMap(select -> Pattern.compile("value=\"([^\"]*)\" selected")
                        .matcher(select.group(2))
                        .results()
                        .map(option -> select.group(1) + "=" + option.group(1)));
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
