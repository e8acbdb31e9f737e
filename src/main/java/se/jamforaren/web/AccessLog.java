package se.jamforaren.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A line for each answer: method, template of the route, status, milliseconds, and by what it was refused. Nothing that a
 * visitor wrote, and not who it was.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class AccessLog implements Ordered {
    private static final String START = "jamforaren.start";
    private static final String REFUSED = "jamforaren.refused";
    private static final Logger LOG = LoggerFactory.getLogger("access");

    AccessLog() {}

    /**
     * Marks an answer as the refusal that it is.
     *
     * @param by the guard that refused, in one word
     */
    public static <T> MutableHttpResponse<T> refused(MutableHttpResponse<T> answer, String by) {
        answer.setAttribute(REFUSED, by);
        return answer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    @PreMatching
    void begin(HttpRequest<?> request) {
        request.setAttribute(START, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route(request))
                .addKeyValue("status", response.code())
                .addKeyValue(
                        "ms",
                        request.getAttribute(START, Long.class)
                                .map(start -> (System.nanoTime() - start) / 1_000_000)
                                .orElse(0L));
        response.getAttribute(REFUSED, String.class)
                .map(by -> line.addKeyValue("refused", by))
                .orElse(line)
                .log("");
    }

    /** The template of the route that a request came to, {@code none} when it came to none. */
    static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("none");
    }
}
