package se.jamforaren.catalogue.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.Check;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;

/**
 * What is public, of all choice systems together and of each of the first twenty, and whether the database and the index
 * were there when they were last needed.
 */
@Singleton
@Requires(beans = Feed.class)
final class PublicationMeters implements MeterBinder {
    private static final int MOST = 20;

    private final BeanProvider<Feed> feed;
    private final BeanProvider<Check> check;
    private final Catalogues catalogues;
    private final ChoiceSystems choiceSystems;

    /** The feed is asked for late: it needs the database, whose connections are metered too. */
    PublicationMeters(
            BeanProvider<Feed> feed, BeanProvider<Check> check, Catalogues catalogues, ChoiceSystems choiceSystems) {
        this.feed = feed;
        this.check = check;
        this.catalogues = catalogues;
        this.choiceSystems = choiceSystems;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("jamforaren.database.connected", () -> feed.get().isConnected() ? 1 : 0)
                .description("1 while the database answers, 0 while only public pages work")
                .register(meters);
        Gauge.builder("jamforaren.index.written", () -> feed.get().isIndexed() ? 1 : 0)
                .description("1 while the index takes what is new, 0 while it cannot be written")
                .register(meters);
        Gauge.builder(
                        "jamforaren.check.mended",
                        () -> check.get().last().map(Check.Outcome::mended).orElse(0))
                .description("How much the last check found other than it should be, and mended")
                .register(meters);
        Gauge.builder(
                        "jamforaren.check.providers",
                        () -> check.get().last().map(Check.Outcome::providers).orElse(0L))
                .description("How many providers the last check counted")
                .register(meters);
        Gauge.builder("jamforaren.check.age", () -> check.get().age().toSeconds())
                .baseUnit("seconds")
                .description("Time since the last check, or since the start")
                .register(meters);
        Gauge.builder("jamforaren.catalogue.count", catalogues::size)
                .description("How many choice systems are public")
                .register(meters);
        Gauge.builder(
                        "jamforaren.catalogue.versions",
                        () -> catalogues.versions().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .description("The versions that are public, of all choice systems together")
                .register(meters);
        for (ChoiceSystem choiceSystem :
                choiceSystems.all().stream().limit(MOST).toList()) {
            gauge(meters, choiceSystem, "version", "Version that is public", null, Catalogue::version);
            gauge(
                    meters,
                    choiceSystem,
                    "age",
                    "Time since it was published",
                    "seconds",
                    shown ->
                            Duration.between(shown.publishedAt(), Instant.now()).toSeconds());
        }
    }

    private void gauge(
            MeterRegistry meters,
            ChoiceSystem choiceSystem,
            String name,
            String description,
            String unit,
            ToDoubleFunction<Catalogue> value) {
        String id = choiceSystem.id();
        Gauge.builder(
                        "jamforaren.catalogue." + name,
                        () -> catalogues.find(id).map(value::applyAsDouble).orElse(null))
                .description(description)
                .baseUnit(unit)
                .tag("choice_system", id)
                .register(meters);
    }
}
