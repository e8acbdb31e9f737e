package se.jamforaren.web;

import java.time.Duration;

/**
 * Places, counted. Many can be taken for a moment, few for longer: a class that clicks at once waits for its turn, while
 * a flood that does not end leaves those who are let in as quick as ever.
 */
final class Room {
    private static final long MOMENT = Duration.ofMillis(200).toNanos();

    private final int few;
    private final int many;
    private int taken;
    private boolean crowded;
    private long since;

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
        return taken < (crowded && !quick && now - since > MOMENT ? few : many);
    }

    void take(long now) {
        taken++;
        if (taken >= few && !crowded) {
            crowded = true;
            since = now;
        }
    }

    void leave() {
        taken--;
        crowded &= taken > few / 2;
    }

    int taken() {
        return taken;
    }
}
