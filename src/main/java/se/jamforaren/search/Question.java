package se.jamforaren.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.jamforaren.text.Language;

/**
 * What a reader asks for.
 *
 * @param words free words, empty for none
 * @param language tag of the language that the reader reads the portal in; words may be in any
 * @param programmes ids; a provider is listed when it may offer one of them; none means any
 * @param choices codes of terms by facet
 * @param ordering what the list is ordered by
 * @param near code of the place that distances are said from
 * @param on the day whose order is shown
 */
public record Question(
        String words,
        String language,
        Set<String> programmes,
        Map<String, Set<String>> choices,
        Ordering ordering,
        Optional<String> near,
        LocalDate on) {

    /** Most characters of {@link #words}. */
    public static final int MOST_CHARACTERS = 10_000;

    /** Sets are kept as they are. */
    public Question {
        programmes = Set.copyOf(programmes);
        choices = new TreeMap<>(choices);
    }

    /** A question of somebody who reads Swedish and is near no place. */
    public Question(
            String words, Set<String> programmes, Map<String, Set<String>> choices, Ordering ordering, LocalDate on) {
        this(words, Language.FIRST, programmes, choices, ordering, Optional.empty(), on);
    }

    /** The same question of somebody who reads another language. */
    public Question in(String tag) {
        return new Question(words, tag, programmes, choices, ordering, near, on);
    }

    /** A question for everyone who is listed on a day. */
    public static Question everyone(LocalDate on) {
        return new Question("", Set.of(), Map.of(), Ordering.FIT, on);
    }

    /** The single programme that is asked for; empty when none or several are. */
    public Optional<String> onlyProgramme() {
        return programmes.size() == 1 ? Optional.of(programmes.iterator().next()) : Optional.empty();
    }

    /** Whether something is asked for that a provider can fit well or badly. */
    public boolean asksForFit() {
        return !words.isBlank() || !choices.isEmpty();
    }
}
