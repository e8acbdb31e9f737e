package se.jamforaren.provider.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** A provider among the others of its programme, and what it says itself about its figures. */
@PortalTest
class FunnelTest {
    private static final Pattern FUNNEL = Pattern.compile("<svg class=\"course funnel\".*?</table>", Pattern.DOTALL);
    private static final Pattern DOT = Pattern.compile("<circle( class=\"own\")? r=\"\\d\" cx=\"([0-9.]+)%\"");

    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void everyoneWhoIsShownIsADotAndARowAndOneOfThemIsThisProvider() {
        List<String> funnels = funnels("/sv/exempel/anordnare/exempelbryggan");

        assertThat(funnels).isNotEmpty().allSatisfy(funnel -> {
            assertThat(funnel.split("<circle class=\"own\"", -1)).hasSize(2);
            assertThat(dots(funnel)).hasSize(funnel.split("<tr><th scope=\"row\"", -1).length - 1);
            assertThat(funnel).contains("<b><bdi>Exempelbryggan</bdi></b>");
        });
    }

    @Test
    void nobodyIsInItOfWhomTheValueIsNotShown() {
        for (String funnel : funnels("/sv/exempel/anordnare/exempelbryggan")) {
            assertThat(funnel)
                    .doesNotContain("Exempelköket")
                    .doesNotContain("Exempelhjulet")
                    .doesNotContain("Exempelkoden")
                    .doesNotContain("Exempelkvinnor");
        }
        assertThat(funnels("/sv/exempel/anordnare/exempelkoket")).isEmpty();
    }

    @Test
    void itIsMirroredWhereReadingBeginsAtTheRight() {
        List<Double> swedish =
                dots(funnels("/sv/exempel/anordnare/exempelbryggan").getFirst());
        List<Double> arabic =
                dots(funnels("/ar/exempel/anordnare/exempelbryggan").getFirst());

        for (int i = 0; i < swedish.size(); i++) {
            assertThat(swedish.get(i) + arabic.get(i)).isEqualTo(100, org.assertj.core.data.Offset.offset(0.11));
        }
    }

    @Test
    void theProvidersCommentStandsBesideItsFigureWithItsName() {
        String page = reader.get("/sv/exempel/anordnare/exempelakademin").body();

        assertThat(page.split("class=\"comment\"", -1)).hasSize(2);
        assertThat(page).contains("Kommentar av anordnaren: <bdi>Exempelakademin</bdi>");
        assertThat(reader.get("/sv/nacka-2016/anordnare/jobblotsen").body()).doesNotContain("class=\"comment\"");
    }

    @Test
    void everyOutcomeSaysWhomTheProviderMostlyServes() {
        String page = reader.get("/sv/exempel/anordnare/exempelbryggan").body();

        for (String panel : page.substring(page.indexOf("class=\"panels\"")).split("<div class=\"panel\">")) {
            if (panel.contains("Till jobb eller studier,") || panel.contains("Dagar till jobb eller studier,")) {
                assertThat(panel).contains("Kunder: Mest vuxna som är nya i Sverige.");
            }
        }
    }

    private List<String> funnels(String path) {
        List<String> funnels = new ArrayList<>();
        Matcher found = FUNNEL.matcher(reader.get(path).body());
        while (found.find()) {
            funnels.add(found.group());
        }
        return funnels;
    }

    private static List<Double> dots(String funnel) {
        List<Double> places = new ArrayList<>();
        Matcher found = DOT.matcher(funnel);
        while (found.find()) {
            places.add(Double.parseDouble(found.group(2)));
        }
        return places;
    }
}
