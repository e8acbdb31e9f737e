package se.jamforaren.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.jamforaren.text.Texts;

/**
 * How much is worked on at once. One request more is refused at once, so that those which were let in are answered as
 * fast as ever. Readers and desks have places of their own, since desks can wait for a database that does not answer.
 */
@Singleton
final class Admission {
    private static final int MOST_CONNECTIONS = 4_096;
    /**
     * What part of the places can be taken for longer than a moment by what only the processors work on, for each of
     * them: 4 of 256. More would not be answered sooner, and each would wait for the others.
     */
    private static final int LONGER = 64;

    private static final String[] DESKS = {"/konto", "/stammer", "/anordnarwebb", "/kommun"};

    private final Client client;
    private final House connections = new House(MOST_CONNECTIONS, MOST_CONNECTIONS);
    private final House reading;
    private final House waiting;
    private final PageRenderer pages;
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    Admission(@Value("${jamforaren.most-at-once}") int most, Client client, PageRenderer pages) {
        this.reading = new House(Math.min(most, most * Runtime.getRuntime().availableProcessors() / LONGER), most);
        this.waiting = new House(most, most);
        this.client = client;
        this.pages = pages;
    }

    /** What is said to one too many. */
    record Refusal(String type, byte[] body) {}

    /** A place that was taken, to be left once. */
    record Place(House house, @Nullable String client) {
        void leave() {
            house.leave(client, System.nanoTime());
        }
    }

    /** Whether a path is answered always: what a watchman asks for, and what a page that was let in needs. */
    static boolean isFree(String path) {
        return path.equals("/health") || path.startsWith("/assets/");
    }

    /** Takes a place for a connection if there is one. */
    Optional<Place> connect(SocketAddress peer) {
        return enter(connections, client.isShared(peer) ? null : client.of(peer), true);
    }

    /** Takes a place for a request if there is one. */
    Optional<Place> enter(HttpRequest request, SocketAddress peer) {
        String path = request.uri();
        boolean waits = hasBody(request) || Stream.of(DESKS).anyMatch(path::startsWith);
        boolean known = client.isBehindProxy() || !client.isShared(peer);
        return enter(waits ? waiting : reading, known ? client.of(request, peer) : null, path.indexOf('?') < 0);
    }

    /** How many requests wait for others or are awaited. */
    int waiting() {
        return waiting.taken();
    }

    /** How many clients something is known of that asks for something now. */
    int known() {
        return reading.known() + waiting.known();
    }

    private static Optional<Place> enter(House house, @Nullable String client, boolean quick) {
        return house.enter(client, quick, System.nanoTime()) ? Optional.of(new Place(house, client)) : Optional.empty();
    }

    /** Whether something may come after the headers. */
    static boolean hasBody(HttpRequest request) {
        return !(request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                || HttpUtil.isTransferEncodingChunked(request)
                || request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
    }

    /** A page in the language of a path, made once for each; below /api/ problem+json. */
    Refusal refusal(String path) {
        if (path.startsWith("/api/")) {
            return refusals.computeIfAbsent("/api/", none -> problem());
        }
        Visit visit = pages.lost(path);
        return refusals.computeIfAbsent(visit.texts().language().tag(), none -> page(visit));
    }

    private Refusal page(Visit visit) {
        Texts texts = visit.texts();
        String html = pages.page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        visit,
                        new ErrorPages.ErrorPage(texts.message("error.503.title"), visit.home(), "503", null))
                .body();
        return new Refusal("text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal problem() {
        return new Refusal(
                "application/problem+json",
                ("{\"detail\":\"more is asked at once than can be answered\",\"status\":503,"
                                + "\"title\":\"Service Unavailable\",\"type\":\"about:blank\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
