package se.jamforaren.providerdesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.provider.Comment;
import se.jamforaren.text.LocalText;

/**
 * Comments brought together figure by figure, since those on new figures become public with the figures while a draft
 * with comments on others lies open.
 */
final class Comments {
    private Comments() {}

    private record Place(String measure, List<String> programmes, String period) {
        Comment with(LocalText text) {
            return new Comment(measure, programmes, period, text);
        }
    }

    /** Whether no figure has been given different comments by both. */
    static boolean agree(Optional<?> before, Optional<?> theirs, Optional<?> mine) {
        Map<Place, LocalText> old = texts(before);
        Map<Place, LocalText> other = texts(theirs);
        Map<Place, LocalText> own = texts(mine);
        return places(old, own).stream()
                .noneMatch(place ->
                        isChanged(place, old, own) && isChanged(place, old, other) && isChanged(place, own, other));
    }

    /** Mine on every figure whose comment I have changed, theirs on all others. */
    static Optional<List<Comment>> over(Optional<?> before, Optional<?> theirs, Optional<?> mine) {
        Map<Place, LocalText> old = texts(before);
        Map<Place, LocalText> own = texts(mine);
        Map<Place, LocalText> all = texts(theirs);
        for (Place place : places(old, own)) {
            if (isChanged(place, old, own)) {
                all.remove(place);
                if (own.containsKey(place)) {
                    all.put(place, own.get(place));
                }
            }
        }
        List<Comment> comments = new ArrayList<>();
        all.forEach((place, text) -> comments.add(place.with(text)));
        return comments.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(comments));
    }

    private static boolean isChanged(Place place, Map<Place, LocalText> before, Map<Place, LocalText> after) {
        return !Objects.equals(before.get(place), after.get(place));
    }

    private static Set<Place> places(Map<Place, LocalText> some, Map<Place, LocalText> others) {
        return Stream.concat(some.keySet().stream(), others.keySet().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Map<Place, LocalText> texts(Optional<?> answer) {
        Map<Place, LocalText> texts = new LinkedHashMap<>();
        answer.ifPresent(comments -> ((List<?>) comments).forEach(one -> {
            Comment comment = (Comment) one;
            texts.put(new Place(comment.measure(), comment.programmes(), comment.period()), comment.text());
        }));
        return texts;
    }
}
