package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import se.jamforaren.web.HiddenField;

/** The body of a form as it was posted. */
record PostedForm(byte[] body, boolean simple) {
    /** Name of the field that carries the session's token. */
    static final String TOKEN = "token";

    private static final String ATTRIBUTE = PostedForm.class.getName();
    private static final int MOST = 1_000;

    /** Whether a form has nothing but what was typed, no files. */
    static boolean isSimple(HttpRequest<?> request) {
        return request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
    }

    /** Reads the body, once however often it is asked for, and leaves it to the page too. */
    static CompletableFuture<PostedForm> read(HttpRequest<?> request) {
        return of(request)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> ((ServerHttpRequest<?>) request)
                        .byteBody()
                        .split(ByteBody.SplitBackpressureMode.FASTEST)
                        .buffer()
                        .thenApply(body -> {
                            try (CloseableAvailableByteBody whole = body) {
                                PostedForm form = new PostedForm(whole.toByteArray(), isSimple(request));
                                request.setAttribute(ATTRIBUTE, form);
                                return form;
                            }
                        }));
    }

    /** What has been read. */
    static Optional<PostedForm> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, PostedForm.class);
    }

    /** Whether the token is in it: no other host can know it, so wherever it stands our own page put it there. */
    boolean carries(String token) {
        return new String(body, StandardCharsets.ISO_8859_1).contains(token);
    }

    /** What was typed, without the token; empty when it cannot be given back, as a file cannot. */
    Optional<List<HiddenField>> typed() {
        if (!simple) {
            return Optional.empty();
        }
        try {
            Map<String, List<String>> fields = new QueryStringDecoder(
                            new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST)
                    .parameters();
            return Optional.of(HiddenField.of(fields).stream()
                    .filter(field -> !field.name().equals(TOKEN))
                    .toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
