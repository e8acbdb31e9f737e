package se.jamforaren.benchmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** {@code /plaintext}: the least that the same server can answer. */
@Controller("/plaintext")
@Requires(property = "jamforaren.plaintext")
class Plaintext {
    /** The variable of the environment that opens it. */
    static final String VARIABLE = "JAMFORAREN_PLAINTEXT";

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    String hello() {
        return "Hello, World!";
    }
}
