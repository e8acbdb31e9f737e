package se.jamforaren.guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.guide.Guides;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.search.Search;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.PageRenderer;

@PortalTest
class GuidePagesTest {
    private static final String PAGE = "/sv/exempel/valj";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
    private static final String END = "svar=what.find-a-job&svar=work.shop-and-office&svar=you.calm&svar=talk.unknown";

    @Inject
    EmbeddedServer server;

    @Inject
    Lookup lookup;

    @Inject
    Search search;

    @Inject
    Vocabulary vocabulary;

    @Inject
    PageRenderer pages;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void theFirstPageAsksTheFirstQuestion() {
        HttpResponse<String> seen = reader.get(PAGE);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Reader.text(seen))
                .startsWith("Fråga 1 av 5 Vad vill du?")
                .contains("Lära mig svenska")
                .endsWith("Tillbaka Jag vet inte Visa alla");
    }

    @Test
    void theWalkLeadsThroughEveryQuestionToAtMostThreeSuggestions() {
        String form = "";
        for (String answer : List.of("what.find-a-job", "work.shop-and-office", "you.calm", "talk.unknown")) {
            form += "&svar=" + answer;
            HttpResponse<String> seen = reader.post(PAGE, form.substring(1));
            assertThat(Reader.text(seen)).contains("Fråga " + (form.split("svar").length) + " av 5");
            assertThat(seen.body()).contains("type=\"hidden\" name=\"svar\" value=\"" + answer + "\"");
        }

        HttpResponse<String> end = reader.post(PAGE, form.substring(1) + "&svar=how.alone");

        assertThat(end.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Reader.text(end))
                .startsWith("Tillbaka 3 förslag till dig")
                .contains("Därför just de här:", "byter plats varje dag")
                .contains("Passar därför att du svarade: Hitta ett jobb", "Läs mer", "Jämför", "Skriv ut");
        assertThat(end.body().split("<article", -1)).hasSize(4);
    }

    @Test
    void theSuggestionsAreTheFirstOfTheListInItsOrder() {
        String end = reader.post(PAGE, END + "&svar=how.alone&on=2026-11-22").body();
        List<String> listed = names(reader.post(
                        "/sv/exempel/",
                        "need=need.npf&need=need.intellectual&activity=job-search&activity=cv&activity=interview"
                                + "&method=employer-matching&method=coach&industry=sales&industry=admin&industry=it"
                                + "&industry=management&format=individual&on=2026-11-22")
                .body());

        assertThat(names(end)).isEqualTo(listed.subList(0, 3));
    }

    @Test
    void backIsAButtonThatPostsTheEarlierAnswers() {
        String html = reader.post(PAGE, "svar=what.swedish&svar=work.people").body();

        assertThat(html)
                .containsPattern(
                        "<form method=\"post\" action=\"/sv/exempel/valj\"><input type=\"hidden\" name=\"svar\""
                                + " value=\"what.swedish\"><button class=\"btn out\">");
        assertThat(reader.post(PAGE, "svar=what.swedish").body())
                .containsPattern("<a class=\"btn out\" href=\"/sv/exempel/valj\">");
    }

    @Test
    void aChangeOfLanguageInTheMiddleKeepsTheAnswers() {
        assertThat(reader.post("/sv/nacka-2016/valj", "svar=what.swedish").body())
                .contains("<form method=\"post\" action=\"/en/nacka-2016/valj\"><input type=\"hidden\" name=\"svar\""
                        + " value=\"what.swedish\">");
        assertThat(Reader.text(reader.post("/en/nacka-2016/valj", "svar=what.swedish")))
                .startsWith("Question 2 of 4 Do you want to work with any of this?");
    }

    @Test
    void noAnswerAndNoNeedIsEverInAnAddress() {
        for (String form : List.of("svar=you.tired", END, END + "&svar=how.alone")) {
            HttpResponse<String> seen = reader.post(PAGE, form);

            assertThat(seen.headers().firstValue("Location")).isEmpty();
            assertThat(ADDRESS.matcher(seen.body()).results().map((MatchResult match) -> match.group(1)))
                    .isNotEmpty()
                    .noneMatch(address -> address.contains("need") || address.contains("svar"));
            assertThat(seen.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void theListIsALinkWhenNothingSensitiveWasAnswered() {
        HttpResponse<String> end = reader.post(
                PAGE, "svar=what.try-a-job&svar=work.unknown&svar=you.unknown&svar=talk.unknown&svar=how.unknown");

        assertThat(html(end))
                .contains("href=\"/sv/exempel/?activity=activity.internship&activity=activity.language-internship"
                        + "&method=method.work-training\"");
    }

    @Test
    void whoKnowsNothingMeetsEveryoneInRotation() {
        HttpResponse<String> end = reader.post(
                PAGE, "svar=what.unknown&svar=work.unknown&svar=you.unknown&svar=talk.unknown&svar=how.unknown");

        assertThat(Reader.text(end))
                .contains("3 förslag till dig Du har inte svarat än. Då passar alla lika bra.")
                .containsPattern("\\d+ till passar lika bra")
                .doesNotContain("Passar därför att");
    }

    @Test
    void anAnswerThatNamesAProgrammeSaysSo() {
        assertThat(Reader.text(reader.post(
                        PAGE,
                        "svar=what.swedish&svar=work.unknown&svar=you.unknown&svar=talk.unknown&svar=how.unknown")))
                .contains("Vi visar bara dem som har insatsen Svenska och jobb.");
    }

    @Test
    void theChosenAreKept() {
        assertThat(html(reader.post(PAGE + "?a=exempelkoden", "svar=what.swedish")))
                .contains("action=\"/en/exempel/valj?a=exempelkoden\"", "action=\"/sv/exempel/valj?a=exempelkoden\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"svar=what.dance", "svar=who.swedish", "svar=x", "svar=what.swedish&svar=what.unknown"})
    void anUnknownAnswerIsNamed(String form) {
        HttpResponse<String> seen = reader.post(PAGE, form);

        assertThat(seen.statusCode()).isEqualTo(400);
        assertThat(Reader.text(seen)).contains("Det här är fel: svar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?svar=what.swedish", "?need=npf", "?on=x"})
    void anAddressWithAnswersIsTurnedDown(String query) {
        assertThat(reader.get(PAGE + query).statusCode()).isEqualTo(400);
        assertThat(reader.post(PAGE + query, "svar=work.people").statusCode()).isEqualTo(400);
    }

    @Test
    void theListLeadsToTheGuide() {
        assertThat(html(reader.get("/sv/exempel/?a=exempelkoden")))
                .contains("href=\"/sv/exempel/valj?a=exempelkoden\"");
    }

    @Test
    void withoutQuestionsThereIsNoGuide(@TempDir Path folder) throws IOException {
        ContentCopy copy = ContentCopy.in(folder);
        Files.delete(copy.root().resolve("kundval/exempel/questions.yml"));
        Guides guides = Guides.read(copy.folder(), ChoiceSystems.read(copy.folder()), vocabulary);
        GuidePages without = new GuidePages(lookup, guides, search, vocabulary, pages);

        assertThat(catchThrowableOfType(NotFound.class, () -> without.first(HttpRequest.GET(PAGE), "sv", "exempel")))
                .isNotNull();
        assertThat(reader.get("/sv/nowhere/valj").statusCode()).isEqualTo(404);
    }

    private static List<String> names(String html) {
        return Pattern.compile("<h2 class=\"name\">(?:<bdi>)?([^<]+)")
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The markup with its signs as they are meant. */
    private static String html(HttpResponse<String> seen) {
        return seen.body().replace("&#x3D;", "=").replace("&amp;", "&");
    }
}
