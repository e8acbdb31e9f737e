package se.jamforaren.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much the guards turned away, by why, from zero on; nothing of whom. Nothing of it comes to the access log. */
@Singleton
final class Refusals implements MeterBinder {
    private final Map<Why, LongAdder> counts = Stream.of(Why.values())
            .collect(Collectors.toMap(why -> why, why -> new LongAdder(), (a, b) -> a, () -> new EnumMap<>(Why.class)));

    /** Why something was turned away. */
    enum Why {
        /** A request, since there was no place for it. */
        CROWDED,
        /** A connection, since there were too many. */
        CONNECTIONS,
        /** A request that could be read in two ways, or was too large. */
        UNREADABLE,
        /** A connection whose request did not arrive in time. */
        SLOW
    }

    void count(Why why) {
        counts.get(why).increment();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        counts.forEach((why, count) -> FunctionCounter.builder("jamforaren.refused", count, LongAdder::sum)
                .description("What was turned away before a page was asked for, by why")
                .tag("why", why.name().toLowerCase(Locale.ROOT))
                .register(meters));
    }
}
