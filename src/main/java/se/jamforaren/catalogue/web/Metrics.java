package se.jamforaren.catalogue.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.jamforaren.web.NotFound;

/** {@code /metrics}: what Prometheus collects, for whoever has the token of the settings; without one it is not there. */
@Controller("/metrics")
final class Metrics {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry meters;
    private final String token;

    Metrics(PrometheusMeterRegistry meters, @Value("${jamforaren.metrics.token:}") String token) {
        this.meters = meters;
        this.token = token;
    }

    @Get
    HttpResponse<String> metrics(@Header("Authorization") @Nullable String authorization) {
        if (token.isEmpty()) {
            throw new NotFound("no token is set");
        }
        return authorization != null && MessageDigest.isEqual(bytes("Bearer " + token), bytes(authorization))
                ? HttpResponse.ok(meters.scrape()).header("Content-Type", TEXT)
                : HttpResponse.<String>unauthorized().header("WWW-Authenticate", "Bearer");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
