package se.jamforaren.catalogue.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import se.jamforaren.catalogue.Feed;

/** {@code /health}: up, or degraded while the database is away and only the public pages work. Always 200. */
@Controller("/health")
class Health {
    private final Feed feed;

    Health(Feed feed) {
        this.feed = feed;
    }

    @Get
    Map<String, String> health() {
        return Map.of("status", feed.isConnected() ? "up" : "degraded");
    }
}
