package se.jamforaren.municipalitydesk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.SignedIn;
import se.jamforaren.importing.ComingComment;
import se.jamforaren.importing.ComingComments;
import se.jamforaren.importing.ImportRecord;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.Kind;
import se.jamforaren.importing.Published;
import se.jamforaren.importing.Staged;

/** Files of figures and providers, with a row in the audit log for each thing that an officer does with one. */
@Singleton
public class Importing {
    private final Imports imports;
    private final ComingComments comments;
    private final AuditLog audit;

    Importing(Imports imports, ComingComments comments, AuditLog audit) {
        this.imports = imports;
        this.comments = comments;
        this.audit = audit;
    }

    /** Keeps a file until somebody decides about it, unless it has errors. */
    @Transactional
    public Staged stage(SignedIn who, String choiceSystem, Kind kind, String fileName, byte[] bytes) {
        Staged staged = imports.stage(choiceSystem, kind, fileName, bytes, who.email());
        staged.id()
                .flatMap(imports::find)
                .ifPresent(record -> audit.record(who, "import.staged", choiceSystem, null, told(record)));
        return staged;
    }

    /**
     * Publishes a file as one version, with what providers say about its figures.
     *
     * @param seen {@link ComingComments#seen} of what they say, as the officer read it
     * @throws se.jamforaren.importing.ImportRefused when it is decided already, or they say something else by now
     */
    @Transactional
    public Published publish(SignedIn who, ImportRecord record, String seen) {
        Published published = imports.publish(record.id(), Optional.of(seen), who.email());
        if (published.report().isGood()) {
            Map<String, Object> after = told(record);
            published.version().ifPresent(version -> {
                after.put("version", version);
                after.put("comments", comments.of(record.id()).size());
            });
            audit.record(who, "import.published", record.choiceSystem(), null, after);
        }
        return published;
    }

    /**
     * Decides against a file.
     *
     * @throws se.jamforaren.importing.ImportRefused when it is decided already
     */
    @Transactional
    public void discard(SignedIn who, ImportRecord record) {
        imports.discard(record.id(), who.email());
        audit.record(who, "import.discarded", record.choiceSystem(), told(record), null);
    }

    /**
     * Takes a provider's comment away, so that it can be written otherwise.
     *
     * @return what it said; empty when it is not there any more or has been changed, and nothing is done
     * @throws se.jamforaren.importing.ImportRefused when the file is decided already
     */
    @Transactional
    public Optional<ComingComment> sendBack(SignedIn who, ImportRecord record, long comment, String reason) {
        Optional<ComingComment> taken = comments.take(record.id(), comment);
        taken.ifPresent(said -> audit.record(
                who,
                "comment.returned",
                record.choiceSystem() + "/" + said.provider(),
                Map.of("text", said.text()),
                Map.of("reason", reason)));
        return taken;
    }

    private static Map<String, Object> told(ImportRecord record) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("import", record.id());
        told.put("kind", record.kind().id());
        told.put("file", record.fileName());
        told.put("sha256", record.sha256());
        told.put("warnings", record.report().warnings().size());
        return told;
    }
}
