package se.jamforaren.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.content.Sha256;

/** Gives every text that was found an ETag, and answers 304 to who has it already. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Etags {

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.OK.getCode()
                && (is(HttpMethod.GET, request) || is(HttpMethod.HEAD, request))) {
            body(response).filter(String.class::isInstance).flatMap(Etags::utf8).ifPresent(bytes -> {
                String tag = of(bytes);
                response.header("ETag", tag);
                if (!toldUnchanged(request, tag, response) && response.body() != null) {
                    setBody(response, bytes);
                }
            });
        }
    }

    /** What an answer says, also one to HEAD, from which the framework has taken it already. */
    static Optional<Object> body(HttpResponse<?> response) {
        return response.body() == null
                ? RouteAttributes.getHeadBody(response).map(Object.class::cast)
                : Optional.of(response.body());
    }

    /** A text, or the bytes that it has become, in UTF-8; empty for what is neither. */
    static Optional<byte[]> utf8(Object body) {
        return switch (body) {
            case String text -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
            case byte[] bytes -> Optional.of(bytes);
            default -> Optional.empty();
        };
    }

    private static boolean is(HttpMethod method, HttpRequest<?> request) {
        return request.getMethod() == method;
    }

    /** Bytes, which the framework sends as they are. */
    @SuppressWarnings("unchecked")
    static void setBody(MutableHttpResponse<?> response, byte[] bytes) {
        ((MutableHttpResponse<byte[]>) response).body(bytes);
    }

    /** The tag of a text in UTF-8. */
    static String of(byte[] text) {
        return "W/\"" + Sha256.hex(text).substring(0, 24) + "\"";
    }

    /** Whether a reader has what the tag stands for; then the answer says so and has no body. */
    static boolean toldUnchanged(HttpRequest<?> request, String tag, MutableHttpResponse<?> response) {
        String known = request.getHeaders().get("If-None-Match");
        if (known == null || Stream.of(known.split(",")).map(String::strip).noneMatch(one -> isSame(one, tag))) {
            return false;
        }
        response.status(HttpStatus.NOT_MODIFIED);
        response.body(null);
        response.getHeaders().remove("Content-Type").remove("Content-Language").remove("Content-Encoding");
        return true;
    }

    /** Weakly the same: a tag without the sign of a weak one is that of the same text. */
    private static boolean isSame(String known, String tag) {
        return known.equals("*") || tag.equals(known) || tag.equals("W/" + known);
    }
}
