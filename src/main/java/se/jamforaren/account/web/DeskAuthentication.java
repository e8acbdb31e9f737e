package se.jamforaren.account.web;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.jamforaren.account.SignedIn;

/** Who asks, as Micronaut Security sees it. */
record DeskAuthentication(SignedIn signedIn) implements Authentication {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return signedIn.email();
    }

    @Override
    public Collection<String> getRoles() {
        return List.copyOf(signedIn.grants().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .toList());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
