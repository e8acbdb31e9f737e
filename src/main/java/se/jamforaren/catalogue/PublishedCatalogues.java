package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogues in the database. */
@Singleton
class PublishedCatalogues {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalogues.class);

    private final Publications publications;
    private final CatalogueFiles files;

    PublishedCatalogues(Publications publications, CatalogueFiles files) {
        this.publications = publications;
        this.files = files;
    }

    /** A version that this portal can read; during an upgrade another portal's format may be the newest. */
    Optional<PublicCatalogue> find(String choiceSystem, long version) {
        return publications
                .findText(choiceSystem, version, Catalogue.FORMAT)
                .flatMap(text -> read(choiceSystem, version, text));
    }

    private Optional<PublicCatalogue> read(String choiceSystem, long version, String text) {
        try {
            return Optional.of(files.parse(text));
        } catch (IOException e) {
            LOG.error("Version {} of {} in the database is no catalogue: {}", version, choiceSystem, e.getMessage());
            return Optional.empty();
        }
    }
}
