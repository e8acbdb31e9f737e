package se.jamforaren.importing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.content.Sha256;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Providers;
import se.jamforaren.result.Results;

/**
 * Files of figures and providers, from the moment when they are handed in until they are public. A file with an error
 * changes nothing; one without becomes one version, in one transaction.
 */
@Singleton
public class Imports {
    /** The largest file that is read; of a larger one the report says that it is too large. */
    public static final int MOST_BYTES = TableFile.MOST_BYTES;

    private final Reader reader;
    private final ImportRows rows;
    private final ChoiceSystems choiceSystems;
    private final Results results;
    private final Providers providers;
    private final Publisher publisher;
    private final ComingComments comments;

    Imports(
            Reader reader,
            ImportRows rows,
            ChoiceSystems choiceSystems,
            Results results,
            Providers providers,
            Publisher publisher,
            ComingComments comments) {
        this.reader = reader;
        this.rows = rows;
        this.choiceSystems = choiceSystems;
        this.results = results;
        this.providers = providers;
        this.publisher = publisher;
        this.comments = comments;
    }

    /**
     * Reads and checks a file and stores nothing.
     *
     * @throws IllegalArgumentException when there is no such choice system
     */
    @Transactional
    public Report check(String choiceSystem, Kind kind, String fileName, byte[] bytes) {
        return reader.read(find(choiceSystem), kind, fileName, bytes, Optional.empty())
                .report();
    }

    /**
     * Reads and checks a file and keeps it, when it has no errors, until somebody decides about it.
     *
     * @throws IllegalArgumentException when there is no such choice system
     */
    @Transactional
    public Staged stage(String choiceSystem, Kind kind, String fileName, byte[] bytes, String by) {
        Report report = check(choiceSystem, kind, fileName, bytes);
        if (!report.isGood()) {
            return new Staged(Optional.empty(), report);
        }
        ImportRow row = rows.save(new ImportRow(
                null,
                choiceSystem,
                kind.id(),
                fileName,
                Sha256.hex(bytes),
                bytes,
                report,
                "staged",
                by,
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        return new Staged(Optional.of(row.id()), report);
    }

    /**
     * Puts what a file says into the tables and publishes it as one version; it is read again, against what stands there
     * now. What providers have said about its figures becomes public with them. A file that would change nothing is
     * decided without a new version.
     *
     * @param seen {@link ComingComments#seen} of the comments as they were read; empty to publish them unread
     * @throws ImportRefused when there is no such file, it is decided already, or there are other comments by now
     */
    @Transactional
    public Published publish(long id, Optional<String> seen, String by) {
        expectStaged(id);
        if (seen.filter(read -> !read.equals(ComingComments.seen(comments.of(id))))
                .isPresent()) {
            throw new ImportRefused(Sentences.COMMENTED);
        }
        ImportRow row = rows.findById(id).orElseThrow();
        ChoiceSystem choiceSystem = find(row.choiceSystem());
        publisher.lock(row.choiceSystem());
        Reading reading =
                reader.read(choiceSystem, Kind.of(row.kind()), row.fileName(), row.content(), Optional.of(id));
        if (!reading.report().isGood()) {
            return new Published(reading.report(), Optional.empty());
        }
        Optional<Long> version = Optional.empty();
        if (reading.report().rowsChanged() > 0) {
            reading.lines().ifPresent(lines -> results.replace(row.choiceSystem(), lines));
            reading.providers().forEach(provider -> providers.put(row.choiceSystem(), provider, by, id));
            comments.settle(row.choiceSystem(), id);
            version = Optional.of(publisher.publish(choiceSystem, by, row.kind() + ": " + row.fileName()));
        }
        rows.decide(id, "published", by, version.orElse(null));
        return new Published(reading.report(), version);
    }

    /** The same, for one who need not have read what providers say. */
    @Transactional
    public Published publish(long id, String by) {
        return publish(id, Optional.empty(), by);
    }

    /**
     * Decides against a file. It stays in the list.
     *
     * @throws ImportRefused when there is no such file or it is decided already
     */
    @Transactional
    public void discard(long id, String by) {
        expectStaged(id);
        rows.decide(id, "discarded", by, null);
    }

    /** All files of a choice system, the newest first. */
    @Transactional
    public List<ImportRecord> list(String choiceSystem) {
        return rows.list(choiceSystem).stream().map(ListedImport::listed).toList();
    }

    /** The file with an id. */
    @Transactional
    public Optional<ImportRecord> find(long id) {
        return rows.findListed(id).map(ListedImport::listed);
    }

    private void expectStaged(long id) {
        String state = rows.lock(id).orElseThrow(() -> new ImportRefused("Importen " + id + " finns inte."));
        if (!state.equals("staged")) {
            throw new ImportRefused(Sentences.decided(id));
        }
    }

    private ChoiceSystem find(String choiceSystem) {
        return choiceSystems
                .find(choiceSystem)
                .orElseThrow(() -> new IllegalArgumentException(choiceSystem + ", expected one of "
                        + choiceSystems.all().stream().map(ChoiceSystem::id).toList()));
    }
}
