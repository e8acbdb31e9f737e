package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;
import se.jamforaren.testing.PortalTest;

/** PUBLISH-1 on the figures of Nacka from 2016. */
@PortalTest
class PublishedFiguresTest {
    private static final String ALL = "forstarkt+grund+sai";

    @Inject
    Catalogues catalogues;

    @Inject
    ObjectMapper json;

    @Test
    void twoOfWhomNobodySucceededAreTooFewInEveryScope() {
        List<Figure> shares = figures("cognix", "success-share");

        assertThat(shares).extracting(PublishedFiguresTest::scope).containsExactly(ALL, "forstarkt+grund");
        assertThat(shares).allSatisfy(figure -> {
            assertThat(figure.status()).isEqualTo(Status.TOO_FEW);
            assertThat(figure.n()).contains(2);
            assertThat(figure.observed()).isEmpty();
        });
    }

    @Test
    void oneIsTooFew() {
        assertThat(figures("omsorgslyftet", "success-share")).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.status()).isEqualTo(Status.TOO_FEW);
            assertThat(figure.observed()).isEmpty();
        });
    }

    @Test
    void nobodyHasFinishedYetIsNotTooFew() {
        for (String measure : List.of("success-share", "days-to-success")) {
            Figure figure = figure("strombergs", measure, "sai");

            assertThat(figure.status()).isEqualTo(Status.NONE_FINISHED);
            assertThat(figure.observed()).isEmpty();
        }
    }

    @Test
    void eightAreAnIntervalWithoutAPoint() {
        Figure figure = figure("integra", "success-share", ALL);

        assertThat(figure.status()).isEqualTo(Status.INTERVAL_ONLY);
        assertThat(figure.n()).contains(8);
        assertThat(figure.observed()).isEmpty();
    }

    @Test
    void ninetyFiveAreShown() {
        Figure figure = figure("jobblotsen", "success-share", ALL);

        assertThat(figure.status()).isEqualTo(Status.SHOWN);
        assertThat(figure.n()).contains(95);
        assertThat(figure.observed()).contains(47 / 95.0);
        assertThat(figure.period()).hasToString("Optional[2016]");
        assertThat(figure.source()).contains("uppfoljning-2017");
    }

    @Test
    void theNumberBehindDaysIsSaidOnlyWhereTheShareIsShown() {
        for (ListedProvider provider : nacka().providers()) {
            for (Figure days : figures(provider.id(), "days-to-success")) {
                Figure share = figure(provider.id(), "success-share", scope(days));

                assertThat(days.n().isPresent())
                        .as("%s in %s", provider.id(), scope(days))
                        .isEqualTo(share.status() == Status.SHOWN);
            }
        }
    }

    @Test
    void valuesAreThereOnlyWhereTheyAreShown() {
        for (ListedProvider provider : nacka().providers()) {
            assertThat(provider.figures())
                    .allSatisfy(figure -> assertThat(figure.observed())
                            .as(provider.id() + " " + figure)
                            .satisfies(
                                    value -> assertThat(value.isPresent()).isEqualTo(figure.status() == Status.SHOWN)));
        }
    }

    @Test
    void satisfactionIsNotMeasuredPerProvider() {
        for (ListedProvider provider : nacka().providers()) {
            assertThat(figures(provider.id(), "nki")).containsExactly(Figure.without("nki", Status.NOT_MEASURED));
        }
    }

    @Test
    void noIntervalGoesBeyondTheScaleThatPeopleAnsweredOn() {
        List<Figure> answers = catalogues.find("exempel").orElseThrow().providers().stream()
                .flatMap(provider -> provider.figures().stream())
                .filter(figure -> figure.measure().equals("nki"))
                .toList();

        assertThat(answers)
                .flatExtracting(figure -> figure.fair().high().stream().toList())
                .contains(5.0)
                .allSatisfy(high -> assertThat((double) high).isBetween(1.0, 5.0));
    }

    /** Everything of the two but what is typical of all is pinned, so that whatever is added to a figure must be thought through here. */
    @Test
    void theJsonOfTwoDoesNotTellHowItWentForThem() throws JsonProcessingException {
        JsonNode figures =
                json.valueToTree(nacka().find("cognix").orElseThrow()).get("figures");
        figures.forEach(figure -> ((ObjectNode) figure).remove(List.of("typical", "spread")));

        assertThat(figures).isEqualTo(json.readTree("""
                [
                 {"measure": "success-share", "status": "too-few", "programmes": ["forstarkt", "grund", "sai"],
                  "period": "2016", "n": 2, "source": "uppfoljning-2017"},
                 {"measure": "success-share", "status": "too-few", "programmes": ["forstarkt", "grund"],
                  "period": "2016", "n": 2, "source": "uppfoljning-2017"},
                 {"measure": "days-to-success", "status": "too-few", "programmes": ["forstarkt", "grund", "sai"],
                  "period": "2016", "source": "uppfoljning-2017"},
                 {"measure": "days-to-success", "status": "too-few", "programmes": ["forstarkt", "grund"],
                  "period": "2016", "source": "uppfoljning-2017"},
                 {"measure": "nki", "status": "not-measured"}
                ]"""));
    }

    private Catalogue nacka() {
        return catalogues.find("nacka-2016").orElseThrow();
    }

    private List<Figure> figures(String provider, String measure) {
        return nacka().find(provider).orElseThrow().figures().stream()
                .filter(figure -> figure.measure().equals(measure))
                .toList();
    }

    private Figure figure(String provider, String measure, String scope) {
        return figures(provider, measure).stream()
                .filter(figure -> scope(figure).equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private static String scope(Figure figure) {
        return figure.programmes().map(Object::toString).orElseThrow();
    }
}
