package se.jamforaren.providerdesk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.jamforaren.account.AuditLog;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.importing.ComingComment;
import se.jamforaren.importing.ComingComments;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;

/** What a provider says about figures that are not public yet. The municipality reads it and publishes both at once. */
@Singleton
public class Commenting {
    private final ComingComments comments;
    private final AuditLog audit;

    Commenting(ComingComments comments, AuditLog audit) {
        this.comments = comments;
        this.audit = audit;
    }

    /**
     * One comment of a form.
     *
     * @param before what stood there when the form was shown
     * @param text what stands there now, empty for nothing
     */
    public record Said(Figure figure, String before, String text) {}

    /** What will stand beside a figure: what was written for it, else what stands beside the public one. */
    public String of(ListedProvider provider, long importId, Figure figure) {
        return comments.of(importId).stream()
                .filter(comment -> comment.provider().equals(provider.id()) && comment.isAbout(figure))
                .findFirst()
                .map(ComingComment::text)
                .or(() -> provider.commentOn(figure)
                        .map(text -> text.in(Language.FIRST).text()))
                .orElse("");
    }

    /**
     * Stores what was written, but not what somebody else has changed since the form was shown.
     *
     * @param by e-mail address
     * @return what is left to be asked about
     * @throws se.jamforaren.importing.ImportRefused when the municipality has decided about the file; nothing is stored
     */
    @Transactional
    public List<Said> say(String by, ProviderKey key, ListedProvider provider, long importId, List<Said> form) {
        comments.lock(importId);
        List<Said> disputed = new ArrayList<>();
        List<Said> changed = new ArrayList<>();
        for (Said said : form) {
            String now = of(provider, importId, said.figure());
            if (said.text().equals(said.before()) || said.text().equals(now)) {
                continue;
            }
            (now.equals(said.before()) ? changed : disputed).add(said);
        }
        changed.forEach(said -> comments.put(comment(by, key, importId, said)));
        changed.forEach(said -> audit.record(
                by, "comment.written", key.toString(), told(said, said.before()), told(said, said.text())));
        return disputed;
    }

    private static ComingComment comment(String by, ProviderKey key, long importId, Said said) {
        return new ComingComment(
                null,
                importId,
                key.provider(),
                said.figure().measure(),
                said.figure().programmes().orElseThrow().toString(),
                said.figure().period().orElseThrow().toString(),
                said.text(),
                by,
                Instant.now());
    }

    /** Null for no text, so that the log tells what was added and what was taken away. */
    private static Map<String, Object> told(Said said, String text) {
        return text.isEmpty()
                ? null
                : Map.of(
                        "text",
                        text,
                        "figure",
                        said.figure().measure() + " "
                                + said.figure().programmes().orElseThrow() + " "
                                + said.figure().period().orElseThrow());
    }
}
