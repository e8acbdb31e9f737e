package se.jamforaren.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** What can be ticked beside a list. */
@PortalTest
class FacetsTest {
    private static final String DAY = "on=2026-11-22";
    private static final String LIST = "/sv/exempel/?" + DAY;

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void read() {
        reader = new Reader(server);
    }

    @Test
    void ofManyTermsThoseThatMostOfferAreShown() {
        String page = reader.get(LIST).body();

        List<Integer> shown = counts(page, "activity");
        List<Integer> whole = counts(reader.get(LIST + "&visa=activity").body(), "activity");
        assertThat(shown).hasSize(5);
        assertThat(whole).hasSizeGreaterThan(5);
        assertThat(shown.stream().sorted())
                .isEqualTo(whole.stream().sorted().skip(whole.size() - 5L).toList());
        assertThat(page).contains("Visa alla (" + whole.size() + ")<span class=\"hidden\"> – Vad du kan göra");
        assertThat(counts(page, "programme")).hasSize(3);
    }

    @Test
    void whatIsChosenAndTheReadersOwnLanguageAreAlwaysShown() {
        String rare = "language.ti";

        assertThat(facet(reader.get(LIST).body(), "language")).doesNotContain(rare);
        assertThat(facet(reader.get(LIST + "&language=ti").body(), "language")).contains(rare + "\" checked");
        assertThat(facet(reader.get("/ti/exempel/?" + DAY).body(), "language")).contains(rare + "\"");
    }

    @Test
    void theWholeIsShownUnfoldedOnceAndNoSearchEngineListsIt() {
        String page = reader.get(LIST + "&visa=industry&language=ar").body();

        assertThat(page)
                .contains("<details class=\"choose\" open>")
                .contains("<details id=\"industry\" open>")
                .contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(facet(page, "industry")).doesNotContain("name=\"visa\"");
        assertThat(facet(page, "activity")).contains("name=\"visa\" value=\"activity\"");
        assertThat(page.substring(page.indexOf("<main"))).doesNotContain("visa&#x3D;industry");
        assertThat(page.substring(0, page.indexOf("<main")))
                .contains("/ar/exempel/?")
                .contains("visa&#x3D;industry");
    }

    @Test
    void theButtonKeepsWhatIsTicked() {
        HttpResponse<String> plain =
                reader.post("/sv/exempel/", DAY + "&visa=need&industry=industry.transport&a=exempelkoket");
        HttpResponse<String> sensitive =
                reader.post("/sv/exempel/", DAY + "&visa=need&need=need.addiction&industry=industry.transport");

        assertThat(plain.statusCode()).isEqualTo(303);
        assertThat(plain.headers().firstValue("Location"))
                .contains("/sv/exempel/?industry=industry.transport&on=2026-11-22&visa=need&a=exempelkoket");
        assertThat(sensitive.statusCode()).isEqualTo(200);
        assertThat(counts(sensitive.body(), "need")).hasSizeGreaterThan(5);
        assertThat(facet(sensitive.body(), "need")).contains("need.addiction\" checked");
        assertThat(facet(sensitive.body(), "industry")).contains("industry.transport\" checked");
    }

    @Test
    void anUnknownFacetIsNamed() {
        HttpResponse<String> answer = reader.get(LIST + "&visa=colour");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("visa");
    }

    private static List<Integer> counts(String page, String facet) {
        return Pattern.compile("class=\"k\">(\\d+)<")
                .matcher(facet(page, facet))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private static String facet(String page, String facet) {
        int start = page.indexOf("<details id=\"" + facet + "\"");
        assertThat(start).as(facet).isNotNegative();
        return page.substring(start, page.indexOf("</details>", start));
    }
}
