package se.jamforaren.web;

import java.time.Duration;

/**
 * Places, counted. Many can be taken for a moment, few for longer: a class that clicks at once waits for its turn, while
 * a flood that does not end leaves those who are let in as quick as ever. Who has been a flood gets no such moment again
 * until it has been calm for a while.
 */
final class Room {
    private static final long MOMENT = Duration.ofMillis(200).toNanos();
    private static final long CALM = Duration.ofSeconds(5).toNanos();

    private final int few;
    private final int many;
    private int taken;
    private boolean crowded;
    private long since;
    private boolean flooded;
    private long gone;

    Room(int few, int many) {
        this.few = Math.max(1, few);
        this.many = Math.max(1, many);
    }

    /**
     * Whether there is a place.
     *
     * @param quick whether it is asked for a moment only, so that a crowd need not be spared it
     */
    boolean hasPlace(boolean quick, long now) {
        return taken < (!quick && isFlooded(now) ? few : many);
    }

    /** Whether many have been taken for longer than a moment. */
    boolean isFlooded(long now) {
        return crowded && now - since > MOMENT;
    }

    void take(long now) {
        taken++;
        if (taken >= few && !crowded) {
            crowded = true;
            since = flooded && now - gone < CALM ? now - MOMENT - 1 : now;
        }
    }

    void leave(long now) {
        taken--;
        if (crowded && taken <= few / 2) {
            flooded = isFlooded(now);
            crowded = false;
            gone = now;
        }
    }

    int taken() {
        return taken;
    }
}
