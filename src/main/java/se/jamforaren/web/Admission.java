package se.jamforaren.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import se.jamforaren.text.Texts;

/**
 * How many requests are worked on at once. One more is refused at once, so that those which were let in are answered as
 * fast as ever. Only how many is counted, never whose.
 */
@Singleton
final class Admission {
    private final Semaphore places;
    private final PageRenderer pages;
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    Admission(@Value("${jamforaren.most-at-once}") int most, PageRenderer pages) {
        this.places = new Semaphore(most);
        this.pages = pages;
    }

    /** What is said to one too many. */
    record Refusal(String type, byte[] body) {}

    /** Whether a path is answered always: what a watchman asks for, and what a page that was let in needs. */
    static boolean isFree(String path) {
        return path.equals("/health") || path.startsWith("/assets/");
    }

    /** Takes a place if there is one. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Gives a place back. */
    void leave() {
        places.release();
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
                        new ErrorPages.ErrorPage(texts.message("error.503.title"), "503", null))
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
