package se.jamforaren.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureAccountTest {
    @Test
    void agreesWithThePublishedVectors() throws IOException {
        JsonNode golden;
        try (InputStream file = ExposureAccountTest.class.getResourceAsStream("/fair/golden-exposure.json")) {
            golden = new ObjectMapper().readTree(file).get("cases");
        }
        assertThat(golden).isNotEmpty();
        for (JsonNode vector : golden) {
            List<List<String>> orders = new ArrayList<>();
            vector.get("orders").forEach(order -> {
                List<String> ids = new ArrayList<>();
                order.forEach(id -> ids.add(id.asText()));
                orders.add(ids);
            });
            ExposureAccount account = ExposureAccount.of(orders);
            assertThat(account.exposures())
                    .allSatisfy(exposure -> assertThat(exposure.exposure())
                            .isCloseTo(vector.get("e").get(exposure.id()).asDouble(), within(1e-14)));
            assertThat(account.loss(orders.getFirst()))
                    .isCloseTo(vector.get("EE_L").asDouble(), within(1e-14));
        }
    }

    @Test
    void fullCyclesOfARotationLoseNothing() {
        List<String> equals = List.of("a", "b", "c", "d", "e", "f", "g");
        ExposureAccount account = ExposureAccount.of(IntStream.range(0, 70)
                .mapToObj(day -> Rotation.on(LocalDate.of(2020, 1, 1).plusDays(day), "p", "fit", equals))
                .toList());
        assertThat(account.loss(equals)).isZero();
        assertThat(account.exposures())
                .allSatisfy(exposure -> assertThat(exposure.days()).containsOnly(10));
    }

    @Test
    void whoCameLateIsAccountedForTheDaysListed() {
        ExposureAccount account = ExposureAccount.of(List.of(List.of("a"), List.of("b", "a")));
        assertThat(account.exposures())
                .containsExactly(
                        new Exposure("a", List.of(1, 1), (1 + Exposure.worth(2)) / 2),
                        new Exposure("b", List.of(1, 0), 1));
        assertThat(account.loss(List.of("b", "nobody"))).isZero();
    }

    @Test
    void noDaysMakeAnEmptyAccount() {
        assertThat(ExposureAccount.of(List.of()).exposures()).isEmpty();
        assertThat(ExposureAccount.of(List.of()).loss(List.of("a"))).isZero();
    }
}
