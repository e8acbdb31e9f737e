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
import se.jamforaren.catalogue.Feed;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;

/** What is public, of each choice system, and whether the database was there when it was last asked. */
@Singleton
@Requires(beans = Feed.class)
final class PublicationMeters implements MeterBinder {
    private final BeanProvider<Feed> feed;
    private final Catalogues catalogues;
    private final ChoiceSystems choiceSystems;

    /** The feed is asked for late: it needs the database, whose connections are metered too. */
    PublicationMeters(BeanProvider<Feed> feed, Catalogues catalogues, ChoiceSystems choiceSystems) {
        this.feed = feed;
        this.catalogues = catalogues;
        this.choiceSystems = choiceSystems;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("jamforaren.database.connected", () -> feed.get().isConnected() ? 1 : 0)
                .description("1 while the database answers, 0 while only public pages work")
                .register(meters);
        for (ChoiceSystem choiceSystem : choiceSystems.all()) {
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
