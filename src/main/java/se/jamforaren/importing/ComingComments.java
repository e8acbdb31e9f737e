package se.jamforaren.importing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Providers;

/** What providers say about the figures of a file that waits: it becomes public together with the figures. */
@Singleton
public class ComingComments {
    private static final ProfileField COMMENTS = ProfileField.all().stream()
            .filter(field -> field.type() == Comment.class)
            .findFirst()
            .orElseThrow();

    private final CommentRows rows;
    private final ImportRows imports;
    private final Providers providers;

    ComingComments(CommentRows rows, ImportRows imports, Providers providers) {
        this.rows = rows;
        this.imports = imports;
        this.providers = providers;
    }

    /** All about a file, the one that was written last at the end. */
    @Transactional
    public List<ComingComment> of(long importId) {
        return rows.findByImportIdOrderById(importId);
    }

    /** What somebody who has read some comments has seen; empty when there were none. */
    public static String seen(List<ComingComment> comments) {
        return comments.isEmpty()
                ? ""
                : comments.size() + "." + comments.getLast().id();
    }

    /**
     * Holds back decisions about a file until the transaction ends.
     *
     * @throws ImportRefused when there is no such file or it is decided
     */
    @Transactional
    public void lock(long importId) {
        if (imports.lock(importId).filter("staged"::equals).isEmpty()) {
            throw new ImportRefused(Sentences.decided(importId));
        }
    }

    /**
     * Stores what a provider says, in the place of what it said about the same figure.
     *
     * @throws ImportRefused when the file is decided
     */
    @Transactional
    public void put(ComingComment comment) {
        lock(comment.importId());
        of(comment.importId()).stream()
                .filter(old -> old.provider().equals(comment.provider())
                        && old.measure().equals(comment.measure())
                        && old.programmes().equals(comment.programmes())
                        && old.period().equals(comment.period()))
                .forEach(old -> rows.deleteById(old.id()));
        rows.save(comment);
    }

    /**
     * Takes a comment away.
     *
     * @return what it said; empty when it is not there, or another one stands in its place
     * @throws ImportRefused when the file is decided
     */
    @Transactional
    public Optional<ComingComment> take(long importId, long id) {
        lock(importId);
        Optional<ComingComment> comment = rows.findById(id).filter(found -> found.importId() == importId);
        comment.ifPresent(found -> rows.deleteById(id));
        return comment;
    }

    /** Makes them parts of the profiles, each with who wrote it last as its author. */
    void settle(String choiceSystem, long importId) {
        Map<String, List<ComingComment>> byProvider = new LinkedHashMap<>();
        of(importId)
                .forEach(comment -> byProvider
                        .computeIfAbsent(comment.provider(), provider -> new ArrayList<>())
                        .add(comment));
        byProvider.forEach((provider, comments) -> {
            List<Comment> before = on(choiceSystem, provider);
            List<Comment> after = before;
            for (ComingComment comment : comments) {
                after = comment.among(after);
            }
            if (!after.equals(before)) {
                Optional<?> answer = after.isEmpty() ? Optional.empty() : Optional.of(after);
                providers.revise(
                        choiceSystem,
                        provider,
                        profile -> ProfileField.change(profile, Map.of(COMMENTS, answer)),
                        comments.getLast().writtenBy());
            }
        });
    }

    private List<Comment> on(String choiceSystem, String provider) {
        return providers.profile(choiceSystem, provider).stream()
                .flatMap(version -> version.profile().comments().stream())
                .findFirst()
                .orElse(List.of());
    }
}
