package se.jamforaren.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;
import se.jamforaren.kundval.Measure;
import se.jamforaren.kundval.Programme;
import se.jamforaren.text.LocalText;

/** A made-up provider whose few in one programme would be what several programmes less the others leave. */
class RemainderTest {
    private static final Measure SHARE = measure(
            Measure.Kind.SHARE,
            new Measure.Columns(
                    "results", Optional.empty(), List.of("finished"), List.of("succeeded"), none(), none(), none()));
    private static final Measure DAYS = measure(
            Measure.Kind.DAYS,
            new Measure.Columns(
                    "results", Optional.empty(), List.of("succeeded"), List.of(), Optional.of("days"), none(), none()));

    private final List<Result> lines = new ArrayList<>();

    @Test
    void severalLessOneThatIsShownLeavesTheFew() {
        line("a", 30, 12);
        line("b", 3, 1);
        Result both = line("a+b", 33, 13);

        assertThat(share(both, false).status()).isEqualTo(Status.TOO_FEW);
        assertThat(share(both, false).n()).isEmpty();
        assertThat(share(both, false).observed()).isEmpty();
        assertThat(share(lines.getFirst(), false).status()).isEqualTo(Status.SHOWN);
    }

    @Test
    void anIntervalIsAsGoodAsKnown() {
        line("a", 8, 2);
        line("b", 4, 2);

        assertThat(share(line("a+b", 12, 4), false).status()).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void theNumberOfThoseWhoseDaysAreCountedTellsAsMuch() {
        line("a", 8, 2);
        line("b", 4, 2);
        Figure days = Publishing.publish(DAYS, line("a+b", 12, 4), lines, system(false));

        assertThat(days.n()).isEmpty();
    }

    @Test
    void theFewOfTwoProgrammesHideEachOther() {
        line("a", 30, 12);
        line("b", 3, 1);
        line("c", 4, 1);

        assertThat(share(line("a+b+c", 37, 14), false).status()).isEqualTo(Status.SHOWN);
    }

    @Test
    void unlessNobodyOfThemSucceeded() {
        line("a", 30, 12);
        line("b", 3, 0);
        line("c", 4, 0);

        assertThat(share(line("a+b+c", 37, 12), false).status()).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void whereNobodyIsHiddenAllIsShown() {
        line("a", 30, 12);
        line("b", 10, 0);

        assertThat(share(line("a+b", 40, 12), false).observed()).contains(0.3);
    }

    @Test
    void whatTwoThatOverlapHaveInCommonIsWorkedOutToo() {
        line("a+b", 23, 9);
        line("b+c", 28, 11);

        assertThat(share(line("a+b+c", 48, 19), false).status()).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void overlapsThatLeaveManyAreShown() {
        line("a+b", 30, 9);
        line("b+c", 35, 11);

        assertThat(share(line("a+b+c", 48, 16), false).status()).isEqualTo(Status.SHOWN);
    }

    @Test
    void anotherPeriodIsAnotherTable() {
        line("a", 30, 12);
        Result other = new Result(
                "results",
                Optional.of("p"),
                Scope.parse("a+b", List.of()),
                Period.parse("2024"),
                Optional.empty(),
                figures(33, 13),
                "s");

        assertThat(share(other, false).status()).isEqualTo(Status.SHOWN);
    }

    @Test
    void whatWasPublishedLongAgoIsShownAsItWas() {
        line("a", 30, 12);
        line("b", 3, 1);

        assertThat(share(line("a+b", 33, 13), true).status()).isEqualTo(Status.SHOWN);
    }

    private Figure share(Result line, boolean publishedElsewhere) {
        return Publishing.publish(SHARE, line, lines, system(publishedElsewhere));
    }

    private Result line(String scope, int finished, int succeeded) {
        Result line = new Result(
                "results",
                Optional.of("p"),
                Scope.parse(scope, List.of()),
                Period.parse("2025"),
                Optional.empty(),
                figures(finished, succeeded),
                "s");
        lines.add(line);
        return line;
    }

    private static Map<String, BigDecimal> figures(int finished, int succeeded) {
        return Map.of(
                "finished", BigDecimal.valueOf(finished),
                "succeeded", BigDecimal.valueOf(succeeded),
                "days", BigDecimal.valueOf(100));
    }

    private static ChoiceSystem system(boolean publishedElsewhere) {
        LocalText text = LocalText.swedish("x");
        return new ChoiceSystem(
                "made-up",
                text,
                "x",
                List.of(),
                true,
                text,
                Optional.empty(),
                List.of(),
                List.of(),
                new Limits(10, 5, 0.5, 0.7, 0.75, 0.9),
                false,
                publishedElsewhere,
                List.of(new Programme("a", "i", text, text, text)),
                List.of(SHARE, DAYS),
                List.of(),
                List.of(),
                List.of());
    }

    private static Measure measure(Measure.Kind kind, Measure.Columns from) {
        LocalText text = LocalText.swedish("x");
        return new Measure(kind.name(), kind, true, text, text, Optional.empty(), none(), from);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
