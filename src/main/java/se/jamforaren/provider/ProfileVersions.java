package se.jamforaren.provider;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Every profile as it ever stood. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProfileVersions extends GenericRepository<ProfileVersion, Long> {
    @Query("""
            select distinct on (version.provider) version.*
            from profile_version version join provider on provider.id = version.provider
            where provider.choice_system = :choiceSystem
            order by version.provider, version.version desc""")
    List<ProfileVersion> findNewest(String choiceSystem);

    Optional<ProfileVersion> findFirstByProviderOrderByVersionDesc(long provider);

    Optional<ProfileVersion> findByProviderAndVersion(long provider, int version);

    ProfileVersion save(ProfileVersion version);
}
