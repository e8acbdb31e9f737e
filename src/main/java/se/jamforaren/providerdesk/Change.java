package se.jamforaren.providerdesk;

import java.util.List;

/**
 * A field that two profiles answer differently, in words.
 *
 * @param field its name
 * @param label key of its label in the messages
 * @param before what was said, line by line; none for a field that was not answered
 * @param after what is said instead
 * @param redo names of the languages whose translations went away with the words that they were of
 */
public record Change(String field, String label, List<Line> before, List<Line> after, List<String> redo) {
    /** Lines are kept in their order. */
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
        redo = List.copyOf(redo);
    }

    /** How many languages must be translated to anew. */
    public int redone() {
        return redo.size();
    }

    /**
     * One thing that is said.
     *
     * @param only whether the other side does not say it
     */
    public record Line(String text, boolean only) {}
}
