package se.jamforaren.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.handler.codec.DateFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page as it is sent.
 *
 * @param headers what it is, in which language
 * @param zipped its text, compressed once
 */
record KeptPage(Map<String, String> headers, byte[] zipped) {

    /** The page of an answer; empty when it is no text. */
    static Optional<KeptPage> of(HttpResponse<?> response) {
        return Etags.body(response).flatMap(Etags::utf8).map(text -> {
            Map<String, String> headers = new TreeMap<>();
            response.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            headers.put("ETag", Etags.of(text));
            headers.put("Content-Encoding", "gzip");
            return new KeptPage(headers, Compression.zip(text));
        });
    }

    int weight() {
        return zipped.length;
    }

    /** What a reader is answered: the page, or that it has not changed since the reader got it. */
    HttpResponse<?> answer(HttpRequest<?> request) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok();
        fill(request, response);
        return response;
    }

    /** The same in an answer that exists already. */
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        headers.forEach(response.getHeaders()::set);
        response.getHeaders().set(HttpHeaders.DATE, DateFormatter.format(new Date()));
        response.body(null);
        if (!Etags.toldUnchanged(request, headers.get("ETag"), response)) {
            Etags.setBody(response, zipped);
        }
    }
}
