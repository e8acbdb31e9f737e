package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns away what would make Micronaut itself fail before any page is asked. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Doorkeeper {
    private static final String LANGUAGES = "Accept-Language";
    /** Where files are handed in. */
    static final String FILES = "/kommun/";

    private static final long MOST_BYTES = 1024 * 1024;
    private static final long MOST_BYTES_OF_FILES = 16 * MOST_BYTES;
    private static final Pattern EMPTY_LANGUAGE = Pattern.compile("(^|,)\\s*(;|,|$)");

    private final ErrorPages.Problems problems;

    Doorkeeper(ErrorPages.Problems problems) {
        this.problems = problems;
    }

    /** How many bytes the body of a request may have: more where files are handed in than elsewhere. */
    static long most(String path, @Nullable String type) {
        return path.startsWith(FILES)
                        && type != null
                        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? MOST_BYTES_OF_FILES
                : MOST_BYTES;
    }

    @RequestFilter
    @PreMatching
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getContentLength()
                > most(request.getPath(), request.getHeaders().get("Content-Type"))) {
            return problems.answer(
                    request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "expected a body of at most 1 MB", null);
        }
        String languages = request.getHeaders().get(LANGUAGES);
        return languages != null && EMPTY_LANGUAGE.matcher(languages).find()
                ? problems.answer(
                        request, HttpStatus.BAD_REQUEST, "expected language tags with commas between", LANGUAGES)
                : null;
    }
}
