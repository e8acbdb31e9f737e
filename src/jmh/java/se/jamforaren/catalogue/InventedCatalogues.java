package se.jamforaren.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import se.jamforaren.benchmark.Invented;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Scope;

/** What is public of invented providers: fair figures as the portal itself publishes them. */
public final class InventedCatalogues {
    private static final Period YEAR = Period.parse("2025");
    private static final long OTHER_THAN_PROFILES = 1L << 40;

    private final Invented invented;
    private final int providers;

    /** @param providers how many there are in all */
    public InventedCatalogues(Invented invented, int providers) {
        this.invented = invented;
        this.providers = providers;
    }

    /** The first version of a choice system's catalogue. */
    public Catalogue catalogue(int system) {
        return Publisher.catalogue(
                invented.system(system),
                1,
                Instant.EPOCH,
                invented.providers(system, providers),
                lines(system),
                List.of());
    }

    /** Lines of figures: a NKI for most, and outcomes where the choice system counts them. */
    public List<Result> lines(int system) {
        ChoiceSystem choiceSystem = invented.system(system);
        List<Result> lines = new ArrayList<>();
        Invented.numbers(system, providers).forEach(k -> {
            SplittableRandom random = new SplittableRandom(OTHER_THAN_PROFILES + k);
            Provider provider = invented.provider(k);
            if (random.nextDouble() < 0.85) {
                int answers = 3 + (int) (90 * random.nextDouble() * random.nextDouble());
                lines.add(line(
                        provider,
                        "nki",
                        Optional.of("nki"),
                        Map.of(
                                "answers",
                                BigDecimal.valueOf(answers),
                                "invited",
                                BigDecimal.valueOf(answers + random.nextInt(answers)),
                                "mean_1_to_5",
                                decimal(Math.clamp(3.9 + 0.5 * random.nextGaussian(), 1, 5)),
                                "sd",
                                decimal(0.6 + 0.5 * random.nextDouble())),
                        "enkat-2025"));
            }
            if (choiceSystem.findMeasure("success-share").isPresent()) {
                int finished = random.nextInt(120);
                lines.add(line(
                        provider,
                        "results",
                        Optional.empty(),
                        Map.of(
                                "finished",
                                BigDecimal.valueOf(finished),
                                "finished_to_work",
                                BigDecimal.valueOf(finished * (20 + random.nextInt(40)) / 100)),
                        "register-2025"));
            }
        });
        return lines;
    }

    private static Result line(
            Provider provider, String kind, Optional<String> area, Map<String, BigDecimal> figures, String source) {
        return new Result(
                kind,
                Optional.of(provider.id()),
                new Scope(List.of(provider.authorisations().getFirst().programme())),
                YEAR,
                area,
                figures,
                source);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
