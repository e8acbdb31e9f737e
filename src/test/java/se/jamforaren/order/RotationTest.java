package se.jamforaren.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTest {
    @Test
    void agreesWithThePublishedVectors() throws IOException {
        JsonNode golden = golden();
        golden.get("fnv1a64")
                .properties()
                .forEach(vector -> assertThat(Long.toHexString(Rotation.fnv1a64(vector.getKey())))
                        .isEqualTo(vector.getValue().asText().replaceFirst("^0+", "")));
        SplitMix64 random = new SplitMix64(0);
        golden.get("splitmix64_seed_0_first_three")
                .forEach(vector -> assertThat(random.next()).isEqualTo(Long.parseUnsignedLong(vector.asText(), 16)));
        assertThat(golden.get("order")).isNotEmpty();
        golden.get("order")
                .forEach(vector -> assertThat(Rotation.on(
                                LocalDate.parse(vector.get("on").asText()),
                                vector.get("programme").asText(),
                                vector.get("measure").asText(),
                                texts(vector.get("ids"))))
                        .isEqualTo(texts(vector.get("shown"))));
    }

    @Property(tries = 200)
    void overACycleEachHoldsEachPlaceOnce(
            @ForAll("members") List<String> members, @ForAll @IntRange(min = 0, max = 2000) int cycle) {
        int size = members.size();
        for (int place = 0; place < size; place++) {
            List<String> holders = new ArrayList<>();
            for (int day = 0; day < size; day++) {
                holders.add(Rotation.on(day(cycle * size + day), "p", "fit", members)
                        .get(place));
            }
            assertThat(holders).containsExactlyInAnyOrderElementsOf(members);
        }
    }

    @Property
    void theOrderOfTheInputChangesNothing(
            @ForAll("members") List<String> members, @ForAll @IntRange(min = -400, max = 30_000) int day) {
        assertThat(Rotation.on(day(day), "p", "fit", members.reversed()))
                .isEqualTo(Rotation.on(day(day), "p", "fit", members))
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void nobodyAndOneAreInOrder() {
        assertThat(Rotation.on(day(7), "p", "fit", List.of())).isEmpty();
        assertThat(Rotation.on(day(7), "p", "fit", List.of("a"))).containsExactly("a");
    }

    @Provide
    Arbitrary<List<String>> members() {
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2020, 1, 1).plusDays(number);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file = RotationTest.class.getResourceAsStream("/fair/golden-order.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
