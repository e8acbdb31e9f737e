package se.jamforaren.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives every text that was found an ETag, and answers 304 to who has it already. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Etags {

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() != HttpMethod.GET
                || response.code() != HttpStatus.OK.getCode()
                || !(response.body() instanceof String body)) {
            return;
        }
        String tag = "W/\"" + fingerprint(body) + "\"";
        response.header("ETag", tag);
        if (tag.equals(request.getHeaders().get("If-None-Match"))) {
            response.status(HttpStatus.NOT_MODIFIED);
            response.body(null);
            response.getHeaders().remove("Content-Type").remove("Content-Language");
        }
    }

    private static String fingerprint(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
