package se.jamforaren.account;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** How many letters were sent and how many were not, from zero on, so that the first that fails is an increase. */
@Singleton
final class MailMeters implements MeterBinder {
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        count(meters, "sent", sent);
        count(meters, "failed", failed);
    }

    private static void count(MeterRegistry meters, String outcome, LongAdder letters) {
        FunctionCounter.builder("jamforaren.mail", letters, LongAdder::sum)
                .description("Letters by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }
}
