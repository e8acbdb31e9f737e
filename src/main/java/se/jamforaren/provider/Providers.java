package se.jamforaren.provider;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All providers of a choice system, each as it stands now. */
@Singleton
public class Providers {
    /** Author of profiles that came with the content files. */
    public static final String CONTENT = "content";

    private final ProviderRows rows;
    private final ProfileVersions versions;
    private final AuthorisationRows authorisations;
    private final Confirmations confirmations;

    Providers(
            ProviderRows rows,
            ProfileVersions versions,
            AuthorisationRows authorisations,
            Confirmations confirmations) {
        this.rows = rows;
        this.versions = versions;
        this.authorisations = authorisations;
        this.confirmations = confirmations;
    }

    /** The providers of a choice system in the order of their ids. */
    public List<Provider> of(String choiceSystem) {
        Map<Long, Profile> profiles = versions.findNewest(choiceSystem).stream()
                .collect(Collectors.toMap(ProfileVersion::provider, ProfileVersion::profile));
        Map<Long, List<Authorisation>> authorised = authorisations.findByChoiceSystem(choiceSystem).stream()
                .collect(Collectors.groupingBy(
                        AuthorisationRow::provider,
                        Collectors.mapping(AuthorisationRow::authorisation, Collectors.toList())));
        Map<String, LocalDate> confirmed = confirmations.findLast(choiceSystem).stream()
                .collect(Collectors.toMap(Confirmations.Last::provider, Confirmations.Last::day));
        return rows.findByChoiceSystemOrderByCode(choiceSystem).stream()
                .map(row -> new Provider(
                        row.code(),
                        row.name(),
                        authorised.getOrDefault(row.id(), List.of()),
                        Optional.ofNullable(confirmed.get(row.code())),
                        profiles.get(row.id())))
                .toList();
    }

    /** A provider's profile as it stands now; empty when there is no such provider. */
    public Optional<ProfileVersion> profile(String choiceSystem, String provider) {
        return rows.findByChoiceSystemAndCode(choiceSystem, provider)
                .flatMap(row -> versions.findFirstByProviderOrderByVersionDesc(row.id()));
    }

    /** A provider's profile as it stood in one of its versions. */
    public Optional<ProfileVersion> profile(String choiceSystem, String provider, int version) {
        return rows.findByChoiceSystemAndCode(choiceSystem, provider)
                .flatMap(row -> versions.findByProviderAndVersion(row.id(), version));
    }

    /**
     * Stores the next version of a provider's profile. It is public when its choice system has been published.
     *
     * @param change what it becomes, made of what it is
     * @param author e-mail address of who wrote it
     */
    public ProfileVersion revise(String choiceSystem, String provider, UnaryOperator<Profile> change, String author) {
        ProviderRow row = rows.lock(choiceSystem, provider).orElseThrow();
        ProfileVersion newest =
                versions.findFirstByProviderOrderByVersionDesc(row.id()).orElseThrow();
        return versions.save(
                new ProfileVersion(null, row.id(), newest.version() + 1, change.apply(newest.profile()), author, null));
    }

    /** The last day on which a provider said that its profile is true; empty when nobody knows. */
    public Optional<LocalDate> confirmed(String choiceSystem, String provider) {
        return confirmations.findLast(choiceSystem).stream()
                .filter(last -> last.provider().equals(provider))
                .map(Confirmations.Last::day)
                .findFirst();
    }

    /**
     * Stores that a provider has said that its profile is true. It is public when its choice system has been published.
     *
     * @param by e-mail address of who said it
     */
    public void confirm(String choiceSystem, String provider, LocalDate day, String by) {
        confirmations.put(choiceSystem, provider, day, by);
    }

    /**
     * Stores a provider that came with the content. A profile that somebody else has changed since is left as it is, and
     * so are name and authorisations that were imported or decided by the municipality; a profile that differs from the last one of the content becomes
     * its next version.
     */
    public void load(String choiceSystem, Provider provider) {
        Optional<ProviderRow> old = rows.findByChoiceSystemAndCode(choiceSystem, provider.id());
        boolean imported = old.filter(row -> row.importId() != null).isPresent()
                || rows.isDecided(choiceSystem, provider.id()).orElse(false);
        ProviderRow row = imported ? old.get() : name(choiceSystem, provider, null);
        provider.confirmed().ifPresent(day -> confirm(choiceSystem, provider.id(), day, CONTENT));
        Optional<ProfileVersion> newest = versions.findFirstByProviderOrderByVersionDesc(row.id());
        if (newest.filter(version -> !version.author().equals(CONTENT)).isPresent()) {
            return;
        }
        if (!imported) {
            authorise(row, provider);
        }
        keep(row, provider.profile(), newest, CONTENT);
    }

    /** Stores a provider as an import has it, new or known; a profile that differs becomes its next version. */
    public void put(String choiceSystem, Provider provider, String author, long importId) {
        ProviderRow row = name(choiceSystem, provider, importId);
        authorise(row, provider);
        keep(row, provider.profile(), versions.findFirstByProviderOrderByVersionDesc(row.id()), author);
    }

    /** Stores a provider's name and authorisations as the municipality decides; of a new provider the profile too. */
    public void decide(String choiceSystem, Provider provider, String by) {
        Optional<ProviderRow> old = rows.findByChoiceSystemAndCode(choiceSystem, provider.id());
        ProviderRow row =
                name(choiceSystem, provider, old.map(ProviderRow::importId).orElse(null));
        rows.decide(choiceSystem, provider.id(), by);
        authorise(row, provider);
        if (old.isEmpty()) {
            keep(row, provider.profile(), Optional.empty(), by);
        }
    }

    /** Gives a known provider back the name, the authorisations and the profile that it had. */
    public void restore(String choiceSystem, Provider provider, String by) {
        rows.findByChoiceSystemAndCode(choiceSystem, provider.id()).ifPresent(row -> {
            authorise(name(choiceSystem, provider, row.importId()), provider);
            keep(row, provider.profile(), versions.findFirstByProviderOrderByVersionDesc(row.id()), by);
        });
    }

    private ProviderRow name(String choiceSystem, Provider provider, @Nullable Long importId) {
        return rows.findByChoiceSystemAndCode(choiceSystem, provider.id())
                .map(old ->
                        rows.update(new ProviderRow(old.id(), choiceSystem, provider.id(), provider.name(), importId)))
                .orElseGet(
                        () -> rows.save(new ProviderRow(null, choiceSystem, provider.id(), provider.name(), importId)));
    }

    private void authorise(ProviderRow row, Provider provider) {
        authorisations.deleteByProvider(row.id());
        authorisations.saveAll(provider.authorisations().stream()
                .map(authorisation -> AuthorisationRow.of(row.id(), authorisation))
                .toList());
    }

    private void keep(ProviderRow row, Profile profile, Optional<ProfileVersion> newest, String author) {
        if (newest.filter(version -> version.profile().equals(profile)).isEmpty()) {
            versions.save(new ProfileVersion(
                    null, row.id(), newest.map(version -> version.version() + 1).orElse(1), profile, author, null));
        }
    }
}
