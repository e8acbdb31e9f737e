package se.jamforaren.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/** Waits for what happens a little later. */
public final class Eventually {
    private Eventually() {}

    /** Waits until something holds and says how long it took; fails when it does not in time. */
    public static Duration within(Duration most, String what, BooleanSupplier holds) {
        return within(most, what, holds, 50);
    }

    /** The same, looking again after so many milliseconds. */
    public static Duration within(Duration most, String what, BooleanSupplier holds, int pause) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > most.toNanos()) {
                Assertions.fail("expected " + what + " within " + most);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
