package se.jamforaren.account.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** An OpenID Connect provider that says whatever a test wants it to say; no real one lies on demand. */
final class LyingOpenId implements AutoCloseable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
    private final RSAKey foreign = new RSAKeyGenerator(2048).keyID("own").generate();
    private final Map<String, String> answers = new HashMap<>();

    /** What was last asked of the token page. */
    String asked = "";

    /** How often somebody went where they were led. */
    int followed;

    private String leading = "";

    LyingOpenId() throws IOException, JOSEException {
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/in", "token_endpoint": "ISSUER/token",
                 "jwks_uri": "ISSUER/keys", "userinfo_endpoint": "ISSUER/userinfo", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256", "none"]}
                """.replace("ISSUER", issuer()));
        answer("/keys", () -> new JWKSet(own.toPublicJWK()).toString());
        answer("/token", () -> answers.get("token"));
        answer("/userinfo", () -> answers.get("userinfo"));
        server.createContext("/elsewhere", exchange -> {
            followed++;
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    /** From then on a page, and no other, answers with where else to ask. */
    void leadsElsewhere(String path) {
        leading = path;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void says(JWTClaimsSet claims) throws JOSEException {
        token(signed(claims, own));
    }

    void saysWithAForeignKey(JWTClaimsSet claims) throws JOSEException {
        token(signed(claims, foreign));
    }

    void saysUnsigned(JWTClaimsSet claims) {
        token(new PlainJWT(claims).serialize());
    }

    void saysNobody() {
        answers.put("token", "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}");
    }

    void saysToWhoAsks(JWTClaimsSet claims) {
        answers.put("userinfo", claims.toString());
    }

    private void token(String idToken) {
        answers.put(
                "token", "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken + "\"}");
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void answer(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            if (path.equals("/token")) {
                asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            }
            if (path.equals(leading)) {
                exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
                return;
            }
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
