package se.jamforaren.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads who somebody is out of the tokens that a provider has granted, when they hold. */
final class OpenIdClaims {
    private OpenIdClaims() {}

    static OpenIdPerson person(OIDCProviderMetadata metadata, ClientID client, OIDCTokens granted, Nonce nonce)
            throws IOException, ParseException, JOSEException, BadJOSEException, java.text.ParseException {
        JWKSet keys = JWKSet.parse(OpenIdProvider.send(new HTTPRequest(HTTPRequest.Method.GET, metadata.getJWKSetURI()))
                .getBody());
        IDTokenClaimsSet token = new IDTokenValidator(
                        metadata.getIssuer(),
                        client,
                        new JWSVerificationKeySelector<>(signatures(metadata), new ImmutableJWKSet<>(keys)),
                        null)
                .validate(granted.getIDToken(), nonce);
        return new OpenIdPerson(
                metadata.getIssuer().getValue(),
                token.getSubject().getValue(),
                verifiedEmail(
                        token.getClaim(UserInfo.EMAIL_CLAIM_NAME) == null ? asked(metadata, granted, token) : token));
    }

    /** The signatures that a provider may use: those that only it can make, so none with the secret we share. */
    static Set<JWSAlgorithm> signatures(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> signatures = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        signatures.retainAll(metadata.getIDTokenJWSAlgs());
        return signatures;
    }

    /** Providers may tell an address only to who asks for it, with the access token. */
    private static ClaimsSet asked(OIDCProviderMetadata metadata, OIDCTokens granted, IDTokenClaimsSet token)
            throws IOException, ParseException {
        if (metadata.getUserInfoEndpointURI() == null) {
            return token;
        }
        UserInfoResponse answer = UserInfoResponse.parse(OpenIdProvider.send(
                new UserInfoRequest(metadata.getUserInfoEndpointURI(), granted.getAccessToken()).toHTTPRequest()));
        UserInfo said = answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
        return said != null && token.getSubject().equals(said.getSubject()) ? said : token;
    }

    static Optional<String> verifiedEmail(ClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getBooleanClaim(UserInfo.EMAIL_VERIFIED_CLAIM_NAME))
                ? Optional.ofNullable(claims.getStringClaim(UserInfo.EMAIL_CLAIM_NAME))
                        .flatMap(Accounts::address)
                : Optional.empty();
    }
}
