package se.jamforaren.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.result.Figure;

/**
 * Everything that is public about a choice system at one time. Public pages are made of nothing else.
 *
 * @param format {@link #FORMAT} of the portal that made it
 * @param version 1 for the first publication of the choice system
 * @param providers every provider in the order of ids, authorised today or not
 * @param totals figures of all providers together
 * @param lines why customers of all providers left early
 */
public record Catalogue(
        int format,
        ChoiceSystem choiceSystem,
        long version,
        Instant publishedAt,
        List<ListedProvider> providers,
        List<Figure> totals,
        List<TotalLine> lines) {

    /** Raised when the shape of catalogues or the rules for figures change; older ones are then made anew. */
    public static final int FORMAT = 2;

    /** Lists are kept as they are. */
    public Catalogue {
        providers = List.copyOf(providers);
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }

    /** The provider with an id. */
    public Optional<ListedProvider> find(String id) {
        return providers.stream().filter(listed -> listed.id().equals(id)).findFirst();
    }

    /** The providers that may offer some programme on a day. */
    public List<ListedProvider> listedOn(LocalDate day) {
        return providers.stream()
                .filter(listed -> !listed.provider().programmesOn(day).isEmpty())
                .toList();
    }

    /** The providers that may offer a programme on a day. */
    public List<ListedProvider> offering(String programme, LocalDate day) {
        return providers.stream()
                .filter(listed -> listed.provider().programmesOn(day).contains(programme))
                .toList();
    }
}
