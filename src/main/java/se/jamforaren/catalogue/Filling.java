package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings into the index, beside everything else, what it lacks of the catalogues that are public. */
@Singleton
class Filling {
    /** How many choice systems are worked on at once. */
    static final int BATCH = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Catalogues catalogues;
    private final AtomicBoolean running = new AtomicBoolean();
    private String trouble = "";

    Filling(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Begins, if something is lacking. Questions are answered rightly meanwhile. */
    boolean isNeeded() {
        List<String> lacking = catalogues.notIndexed();
        if (!lacking.isEmpty() && running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("index-filling").start(() -> fill(lacking));
        }
        return !lacking.isEmpty();
    }

    private void fill(List<String> lacking) {
        long start = System.nanoTime();
        try {
            for (int from = 0; from < lacking.size(); from += BATCH) {
                catalogues.index(lacking.subList(from, Math.min(from + BATCH, lacking.size())));
            }
            LOG.info(
                    "The index lacked {} choice systems and has them after {} ms",
                    lacking.size(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).equals(trouble)) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn("The index is not filled yet: {}", trouble);
            }
        } finally {
            running.set(false);
        }
    }
}
