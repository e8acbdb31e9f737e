package se.jamforaren.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Sessions;
import se.jamforaren.account.SignedIn;

/**
 * Somebody at a desk of an open portal, over HTTP, who follows no redirects. Java's own cookie store keeps no Secure
 * cookie over http, so the cookie is written by hand.
 */
public final class Desk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final EmbeddedServer server;
    private final String cookie;

    /** Somebody who is signed in, with an account made for this. */
    public Desk(EmbeddedServer server, String email, Grant... grants) {
        this.server = server;
        Account account = server.getApplicationContext()
                .getBean(Accounts.class)
                .open("test", email, "Namn på " + email, List.of(grants));
        this.cookie = sessions().begin(account, "link", Optional.empty());
    }

    private Desk(EmbeddedServer server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** Somebody with the value of a cookie, or with an empty one: nobody. */
    public static Desk with(EmbeddedServer server, String cookie) {
        return new Desk(server, cookie);
    }

    /** Value of the cookie. */
    public String cookie() {
        return cookie;
    }

    /** What the portal knows of them now. */
    public SignedIn signedIn() {
        return sessions().find(cookie).orElseThrow();
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Posts a form as the portal's own pages do, token and all. */
    public HttpResponse<String> post(String path, String form) {
        return postWithout(path, form.isEmpty() ? token() : form + "&" + token());
    }

    /** Posts a form from one of the portal's own pages, without the token. */
    public HttpResponse<String> postWithout(String path, String form) {
        return post(path, form, FORM, "Origin", origin(), "Sec-Fetch-Site", "same-origin");
    }

    /** Posts a form with a file as the portal's own pages do. */
    public HttpResponse<String> upload(String path, String kind, String file, String content) {
        String body = part("token", "") + token().replace("token=", "") + part("kind", "") + kind
                + part("file", "; filename=\"" + file + "\"\r\nContent-Type: text/csv") + content + "\r\n--grans--\r\n";
        return post(
                path,
                body.substring(2),
                "multipart/form-data; boundary=grans",
                "Origin",
                origin(),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static String part(String name, String more) {
        return "\r\n--grans\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    /** Posts a body of any type with any headers. */
    public HttpResponse<String> post(String path, String body, String type, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type);
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(body)));
    }

    /** Where the portal's own pages lie. */
    public String origin() {
        return "http://localhost:" + server.getPort();
    }

    private String token() {
        return "token=" + sessions().find(cookie).map(SignedIn::token).orElse("none");
    }

    private Sessions sessions() {
        return server.getApplicationContext().getBean(Sessions.class);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", "__Host-jamforaren=" + cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
