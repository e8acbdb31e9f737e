package se.jamforaren.provider;

import java.util.List;
import se.jamforaren.text.LocalText;

/**
 * What a provider says about one of its figures; it is shown beside the figure and alters nothing.
 *
 * @param measure id of the measure
 * @param programmes ids of the programmes whose customers the figure counts
 * @param period what time the figure is about, {@code 2025}
 */
public record Comment(String measure, List<String> programmes, String period, LocalText text) {

    /** @throws IllegalArgumentException when a part is missing */
    public Comment {
        if (measure == null || programmes == null || programmes.isEmpty() || period == null || text == null) {
            throw new IllegalArgumentException("expected measure, programmes, period and text of a comment");
        }
        programmes = programmes.stream().sorted().toList();
    }
}
