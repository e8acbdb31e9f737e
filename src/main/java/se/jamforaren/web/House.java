package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.util.HashMap;
import java.util.Map;

/** A room, of which no client takes more than a quarter. Of a client is known how many it has, while it has any. */
final class House {
    private static final int SHARE = 4;

    private final int few;
    private final int many;
    private final Room all;
    private final Map<String, Room> clients = new HashMap<>();

    House(int few, int many) {
        this.few = few;
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
        Room own = client == null ? null : clients.get(client);
        Room share = own == null ? new Room(few / SHARE, many / SHARE) : own;
        if (!all.hasPlace(quick, now) || (client != null && !share.hasPlace(quick, now))) {
            return false;
        }
        all.take(now);
        if (client != null) {
            share.take(now);
            clients.put(client, share);
        }
        return true;
    }

    /** Gives a place back. */
    synchronized void leave(@Nullable String client) {
        all.leave();
        if (client != null) {
            Room share = clients.get(client);
            share.leave();
            if (share.taken() == 0) {
                clients.remove(client);
            }
        }
    }

    synchronized int taken() {
        return all.taken();
    }

    /** How many clients something is known of. */
    synchronized int known() {
        return clients.size();
    }
}
