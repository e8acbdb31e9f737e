package se.jamforaren.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** {@code /robots.txt}: search engines need not follow choices that combine without end, nor come to the desks. */
@Controller("/robots.txt")
final class Robots {
    private static final String TEXT = """
            User-agent: *
            Disallow: /*?
            Allow: /*?page=
            Disallow: /konto
            Disallow: /kommun
            Disallow: /anordnarwebb
            Disallow: /stammer/
            """;

    @Get
    HttpResponse<String> robots() {
        return HttpResponse.ok(TEXT)
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header("Cache-Control", "public, max-age=86400");
    }
}
