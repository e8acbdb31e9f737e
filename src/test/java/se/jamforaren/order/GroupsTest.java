package se.jamforaren.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void agreeWithThePublishedOnes() throws IOException {
        JsonNode golden;
        try (InputStream file = GroupsTest.class.getResourceAsStream("/fair/golden-municipality.json")) {
            golden = new ObjectMapper().readTree(file).get("share");
        }
        List<Standing> standings = new ArrayList<>();
        golden.get("providers")
                .forEach(p -> standings.add(new Standing(
                        p.get("id").asText(),
                        p.get("mean").asDouble(),
                        p.get("sd").asDouble())));
        golden.get("tie_groups").properties().forEach(vector -> {
            List<List<String>> expected = new ArrayList<>();
            vector.getValue().forEach(group -> {
                List<String> members = new ArrayList<>();
                group.forEach(id -> members.add(id.asText()));
                expected.add(members);
            });
            assertThat(ids(Groups.of(standings, Double.parseDouble(vector.getKey()), Better.HIGHER)))
                    .isEqualTo(expected);
        });
    }

    @Test
    void tiesForLeaderGoToTheLowerIdByCodePoints() {
        Standing emoji = new Standing("\uD83D\uDE00", 1, 0);
        Standing fullwidth = new Standing("\uFF21", 1, 0);
        assertThat(ids(Groups.of(List.of(emoji, fullwidth), 0.5, Better.HIGHER)))
                .containsExactly(List.of("\uFF21"), List.of("\uD83D\uDE00"));
        assertThat(ids(Groups.of(List.of(emoji, fullwidth), 0.75, Better.HIGHER)))
                .containsExactly(List.of("\uFF21", "\uD83D\uDE00"));
    }

    @Test
    void fewerDaysAreBetter() {
        List<Standing> standings = List.of(new Standing("slow", 200, 3), new Standing("fast", 100, 3));
        assertThat(ids(Groups.of(standings, 0.75, Better.LOWER))).containsExactly(List.of("fast"), List.of("slow"));
        assertThat(ids(Groups.of(standings, 0.75, Better.HIGHER))).containsExactly(List.of("slow"), List.of("fast"));
    }

    @Test
    void sureFiguresAreGroupsOfTheirOwn() {
        List<Standing> standings =
                List.of(new Standing("a", 0.5, 0), new Standing("b", 0.6, 0), new Standing("c", 0.5, 0));
        assertThat(ids(Groups.of(standings, 0.75, Better.HIGHER))).containsExactly(List.of("b"), List.of("a", "c"));
    }

    @Test
    void nobodyMakesNoGroupAndOneMakesOne() {
        assertThat(Groups.of(List.of(), 0.75, Better.HIGHER)).isEmpty();
        assertThat(Groups.of(List.of(new Standing("a", 0.5, 0.1)), 1, Better.HIGHER))
                .hasSize(1);
    }

    @Test
    void anOrderKnowsNothingOfHowManyStandBehindAFigure() {
        assertThat(Arrays.stream(Standing.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("id", "estimate", "sd");
    }

    @Test
    void wrongInputIsRefused() {
        Standing a = new Standing("a", 0.5, 0.1);
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.of(List.of(a, a), 0.75, Better.HIGHER));
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.of(List.of(a), 0.49, Better.HIGHER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing("a", Double.NaN, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing("a", 0.5, -0.1));
    }

    @Property(tries = 300)
    void groupsPartitionTheMembersWhateverTheirOrder(
            @ForAll("standings") List<Standing> standings, @ForAll @DoubleRange(min = 0.5, max = 1) double gamma) {
        List<List<Standing>> groups = Groups.of(standings, gamma, Better.HIGHER);
        assertThat(groups.stream().flatMap(Collection::stream)).containsExactlyInAnyOrderElementsOf(standings);
        assertThat(groups).doesNotContain(List.of());
        assertThat(Groups.of(standings.reversed(), gamma, Better.HIGHER)).isEqualTo(groups);
        for (int i = 1; i < groups.size(); i++) {
            assertThat(best(groups.get(i))).isLessThanOrEqualTo(best(groups.get(i - 1)));
        }
    }

    @Provide
    Arbitrary<List<Standing>> standings() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.doubles().between(0, 0.3))
                .as((id, twentieths, sd) -> new Standing(id, twentieths / 20.0, sd))
                .list()
                .uniqueElements(Standing::id)
                .ofMaxSize(20);
    }

    private static double best(List<Standing> group) {
        return group.stream().mapToDouble(Standing::estimate).max().orElseThrow();
    }

    private static List<List<String>> ids(List<List<Standing>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(Standing::id).toList())
                .toList();
    }
}
