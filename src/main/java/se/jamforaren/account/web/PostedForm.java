package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.web.HiddenField;

/** The body of a form as it was posted, read before anybody has decided whether to heed it. */
record PostedForm(byte[] body, boolean simple) {
    /** Name of the field that carries the session's token. */
    static final String TOKEN = "token";

    private static final String ATTRIBUTE = PostedForm.class.getName();
    private static final int MOST = 1_000;

    static void keep(HttpRequest<?> request, byte[] body) {
        boolean simple = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
        request.setAttribute(ATTRIBUTE, new PostedForm(body, simple));
    }

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
