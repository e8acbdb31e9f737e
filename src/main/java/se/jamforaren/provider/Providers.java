package se.jamforaren.provider;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All providers of a choice system, each as it stands now. */
@Singleton
public class Providers {
    /** Author of profiles that came with the content files. */
    public static final String CONTENT = "content";

    private final ProviderRows rows;
    private final ProfileVersions versions;
    private final AuthorisationRows authorisations;

    Providers(ProviderRows rows, ProfileVersions versions, AuthorisationRows authorisations) {
        this.rows = rows;
        this.versions = versions;
        this.authorisations = authorisations;
    }

    /** The providers of a choice system in the order of their ids. */
    public List<Provider> of(String choiceSystem) {
        Map<Long, Profile> profiles = versions.findNewest(choiceSystem).stream()
                .collect(Collectors.toMap(ProfileVersion::provider, ProfileVersion::profile));
        Map<Long, List<Authorisation>> authorised = authorisations.findByChoiceSystem(choiceSystem).stream()
                .collect(Collectors.groupingBy(
                        AuthorisationRow::provider,
                        Collectors.mapping(AuthorisationRow::authorisation, Collectors.toList())));
        return rows.findByChoiceSystemOrderByCode(choiceSystem).stream()
                .map(row -> new Provider(
                        row.code(), row.name(), authorised.getOrDefault(row.id(), List.of()), profiles.get(row.id())))
                .toList();
    }

    /**
     * Stores a provider that came with the content. A profile that somebody else has changed since is left as it is;
     * one that differs from the last one of the content becomes its next version.
     */
    public void load(String choiceSystem, Provider provider) {
        ProviderRow row = rows.findByChoiceSystemAndCode(choiceSystem, provider.id())
                .map(old -> rows.update(new ProviderRow(old.id(), choiceSystem, provider.id(), provider.name())))
                .orElseGet(() -> rows.save(new ProviderRow(null, choiceSystem, provider.id(), provider.name())));
        Optional<ProfileVersion> newest = versions.findFirstByProviderOrderByVersionDesc(row.id());
        if (newest.filter(version -> !version.author().equals(CONTENT)).isPresent()) {
            return;
        }
        authorisations.deleteByProvider(row.id());
        authorisations.saveAll(provider.authorisations().stream()
                .map(authorisation -> AuthorisationRow.of(row.id(), authorisation))
                .toList());
        if (newest.filter(version -> version.profile().equals(provider.profile()))
                .isEmpty()) {
            versions.save(new ProfileVersion(
                    null,
                    row.id(),
                    newest.map(version -> version.version() + 1).orElse(1),
                    provider.profile(),
                    CONTENT,
                    null));
        }
    }
}
