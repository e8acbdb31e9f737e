package se.jamforaren.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The programmes whose customers a figure counts together.
 *
 * @param programmes ids, at least one, sorted
 */
public record Scope(@JsonValue List<String> programmes) {

    /** @throws IllegalArgumentException when there is no programme */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scope {
        programmes = List.copyOf(new TreeSet<>(programmes));
        if (programmes.isEmpty()) {
            throw new IllegalArgumentException("expected at least one programme");
        }
    }

    /** Reads {@code grund+sai}, or {@code all} for every programme there is. */
    public static Scope parse(String text, List<String> all) {
        return text.equals("all") ? new Scope(all) : new Scope(List.of(text.split("\\+")));
    }

    /** Whether customers of several programmes are counted together, so that providers cannot be compared by it. */
    public boolean isMixed() {
        return programmes.size() > 1;
    }

    /** Whether customers of a programme are counted. */
    public boolean covers(Set<String> chosen) {
        return programmes.containsAll(chosen);
    }

    @Override
    public String toString() {
        return programmes.stream().collect(Collectors.joining("+"));
    }
}
