package se.jamforaren.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OpenID Connect provider of the settings, there only when {@code JAMFORAREN_OPENID_ISSUER} is. It is asked anew at
 * every sign-in, so nothing of it is needed to start and nothing old is kept; each question takes 5 seconds at most,
 * and leads nowhere else.
 *
 * <p>A browser's one secret gives state, nonce and PKCE verifier, none of which tells anything of the others.
 */
@Context
@Requires(property = OpenIdProvider.SETTINGS + ".issuer")
public class OpenIdProvider {
    static final String SETTINGS = "jamforaren.openid";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final int LONGEST_WAIT = 5_000;
    private static final String NOTHING = "neither a code nor an error";

    private final Issuer issuer;
    private final ClientID client;
    private final com.nimbusds.oauth2.sdk.auth.Secret clientSecret;
    private final String name;

    OpenIdProvider(
            @Value("${" + SETTINGS + ".issuer}") String issuer,
            @Value("${" + SETTINGS + ".client-id:}") String client,
            @Value("${" + SETTINGS + ".client-secret:}") String clientSecret,
            @Value("${" + SETTINGS + ".name:}") String name) {
        this.issuer = new Issuer(told(
                "ISSUER",
                issuer,
                "https://.+|http://(localhost|127\\.0\\.0\\.1):.+",
                "an address that begins with https://"));
        this.client = new ClientID(told("CLIENT_ID", client, ".+", "the name that the provider knows this portal by"));
        this.clientSecret = new com.nimbusds.oauth2.sdk.auth.Secret(
                told("CLIENT_SECRET", clientSecret, ".+", "the secret that the provider gave this portal"));
        this.name = told("NAME", name, ".+", "what people call the provider");
    }

    /** What people call the provider. */
    public String name() {
        return name;
    }

    /**
     * Where to send a browser that wants to sign in.
     *
     * @param back address of the portal that it comes back to
     * @throws IOException when the provider does not answer, or not as one does
     */
    public URI signIn(Secret secret, URI back) throws IOException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), client, back)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(state(secret))
                .nonce(nonce(secret))
                .codeChallenge(verifier(secret), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who a browser is that comes back.
     *
     * @param back the address that it was to come back to
     * @param query what it brought along, as it stood in the address; null for nothing
     * @return empty when the provider refused, or when what it or the browser says does not hold together
     * @throws IOException when the provider does not answer, or not as one does
     */
    public Optional<OpenIdPerson> person(Secret secret, URI back, @Nullable String query) throws IOException {
        try {
            AuthorizationResponse answer = AuthorizationResponse.parse(back, URLUtils.parseParameters(query));
            if (!state(secret).equals(answer.getState())
                    || answer.getIssuer() != null && !issuer.equals(answer.getIssuer())) {
                return refused("a state or issuer that is not its own");
            }
            if (!answer.indicatesSuccess()) {
                return refused(answer.toErrorResponse().getErrorObject().getCode());
            }
            AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
            return code == null
                    ? refused(NOTHING)
                    : person(new AuthorizationCodeGrant(code, back, verifier(secret)), nonce(secret));
        } catch (ParseException e) {
            return refused(NOTHING);
        }
    }

    /**
     * Where to sign out of the provider, empty when it has no such page.
     *
     * @param back address of the portal to come back to
     * @throws IOException when the provider does not answer, or not as one does
     */
    public Optional<URI> signOut(URI back) throws IOException {
        return Optional.ofNullable(metadata().getEndSessionEndpointURI())
                .map(page -> new LogoutRequest(page, null, null, client, back, null, null).toURI());
    }

    private Optional<OpenIdPerson> person(AuthorizationGrant grant, Nonce nonce) throws IOException {
        OIDCProviderMetadata metadata = metadata();
        try {
            TokenResponse tokens = OIDCTokenResponseParser.parse(send(
                    new TokenRequest(metadata.getTokenEndpointURI(), new ClientSecretBasic(client, clientSecret), grant)
                            .toHTTPRequest()));
            if (!tokens.indicatesSuccess()) {
                return refused(tokens.toErrorResponse().getErrorObject().getCode());
            }
            OIDCTokens granted = ((OIDCTokenResponse) tokens).getOIDCTokens();
            return granted.getIDToken() == null
                    ? refused("no token that says who it is")
                    : Optional.of(OpenIdClaims.person(metadata, client, granted, nonce));
        } catch (BadJOSEException e) {
            return refused(e.getMessage());
        } catch (GeneralException | JOSEException | java.text.ParseException e) {
            throw new IOException(issuer + ": " + e.getMessage(), e);
        }
    }

    private Optional<OpenIdPerson> refused(String why) {
        LOG.warn("a sign-in by {} was refused: {}", issuer, why);
        return Optional.empty();
    }

    private OIDCProviderMetadata metadata() throws IOException {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, OpenIdProvider::bound);
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || OpenIdClaims.signatures(metadata).isEmpty()) {
                throw new IOException(issuer + ": expected a page to sign in on, one for tokens, and signed tokens");
            }
            return metadata;
        } catch (GeneralException e) {
            throw new IOException(issuer + ": " + e.getMessage(), e);
        }
    }

    static HTTPResponse send(HTTPRequest request) throws IOException {
        bound(request);
        return request.send();
    }

    private static void bound(HTTPRequest request) {
        request.setConnectTimeout(LONGEST_WAIT);
        request.setReadTimeout(LONGEST_WAIT);
        request.setFollowRedirects(false);
    }

    private static State state(Secret secret) {
        return new State(secret.derive("state"));
    }

    private static Nonce nonce(Secret secret) {
        return new Nonce(secret.derive("nonce"));
    }

    private static CodeVerifier verifier(Secret secret) {
        return new CodeVerifier(secret.derive("verifier"));
    }

    private static String told(String setting, String value, String pattern, String expected) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("JAMFORAREN_OPENID_" + setting + ": expected " + expected);
        }
        return value;
    }
}
