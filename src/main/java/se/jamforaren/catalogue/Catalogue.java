package se.jamforaren.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
 * @param rankings the orders by measures that can be asked for
 * @param lines why customers of all providers left early
 * @param notes what was wrong in earlier versions, the newest first
 */
public record Catalogue(
        int format,
        ChoiceSystem choiceSystem,
        long version,
        Instant publishedAt,
        List<ListedProvider> providers,
        List<Figure> totals,
        List<Ranking> rankings,
        List<TotalLine> lines,
        List<Note> notes) {

    /** Raised when the shape of catalogues or the rules for figures change; older ones are then made anew. */
    public static final int FORMAT = 6;

    /** Lists are kept as they are; a catalogue from before there were notes has none. */
    public Catalogue {
        providers = List.copyOf(providers);
        totals = List.copyOf(totals);
        rankings = List.copyOf(rankings);
        lines = List.copyOf(lines);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** The same content as another version, with the notes that there are by then. */
    Catalogue again(long next, Instant at, List<Note> then) {
        return new Catalogue(format, choiceSystem, next, at, providers, totals, rankings, lines, then);
    }

    /** The notes that a provider's page shows. */
    public List<Note> notesAbout(String provider) {
        return notes.stream()
                .filter(note -> note.providers().contains(provider))
                .toList();
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

    /** The order by a measure among those who offer a programme, of the latest period. */
    public Optional<Ranking> findRanking(String measure, String programme) {
        return rankings.stream()
                .filter(ranking ->
                        ranking.measure().equals(measure) && ranking.programme().equals(programme))
                .max(Comparator.comparing(ranking -> ranking.period().to()));
    }
}
