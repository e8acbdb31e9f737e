package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.HashMap;
import java.util.Map;

/**
 * A room, of which no client takes more than a quarter; of the few four if they are more, since an office can be one
 * client. Who takes more than its share of the few counts as one who takes just that: it does not make the room crowded
 * for others. Of a client is known how many it has, while it has any.
 */
final class House {
    private static final int SHARE = 4;
    private static final int LEAST = 4;

    private final int fewOfOne;
    private final int many;
    private final Room all;
    private final Map<String, Room> clients = new HashMap<>();
    private int taken;

    House(int few, int many) {
        this.fewOfOne = Math.max(1, Math.min(few, Math.max(LEAST, few / SHARE)));
        this.many = many;
        this.all = new Room(few, many);
    }

    /**
     * Takes a place if there is one.
     *
     * @param client who asks; null when it is somebody who asks for all
     * @param quick whether it is only for a moment
     */
    synchronized boolean enter(@Nullable String client, boolean quick, long now) {
        if (taken >= many || !all.hasPlace(quick, now)) {
            return false;
        }
        if (client == null) {
            all.take(now);
            taken++;
            return true;
        }
        Room own = clients.get(client);
        Room share = own == null ? new Room(fewOfOne, many / SHARE) : own;
        boolean counts = share.taken() < fewOfOne;
        if (!share.hasPlace(quick, now) || (!counts && !quick && all.isFlooded(now))) {
            return false;
        }
        if (counts) {
            all.take(now);
        }
        share.take(now);
        taken++;
        clients.put(client, share);
        return true;
    }

    /** Gives a place back. */
    synchronized void leave(@Nullable String client, long now) {
        taken--;
        if (client == null) {
            all.leave(now);
            return;
        }
        Room share = clients.get(client);
        if (share.taken() <= fewOfOne) {
            all.leave(now);
        }
        share.leave(now);
        if (share.taken() == 0) {
            clients.remove(client);
        }
    }

    synchronized int taken() {
        return taken;
    }

    /** How many clients something is known of. */
    synchronized int known() {
        return clients.size();
    }
}
