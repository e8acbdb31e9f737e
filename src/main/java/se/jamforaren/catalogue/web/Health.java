package se.jamforaren.catalogue.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.web.Farewell;

/**
 * {@code /health}: up, or degraded while the database is away and only the public pages work, both 200; 503 when the
 * portal is about to end, so that a proxy turns to another.
 */
@Controller("/health")
class Health {
    private final Feed feed;
    private final Farewell farewell;

    Health(Feed feed, Farewell farewell) {
        this.feed = feed;
        this.farewell = farewell;
    }

    @Get
    HttpResponse<Map<String, String>> health() {
        return farewell.isSaid()
                ? HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "ending"))
                : HttpResponse.ok(Map.of("status", feed.isConnected() ? "up" : "degraded"));
    }
}
