package se.jamforaren.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.result.Figure;

/**
 * What a file of figures that waits would say about providers.
 *
 * @param choiceSystem with the limits that hold
 * @param providers by id, only those about whom something would be said otherwise than now
 */
public record Coming(ImportRecord file, ChoiceSystem choiceSystem, Map<String, Own> providers) {
    /** Providers are kept in their order. */
    public Coming {
        providers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(providers));
    }

    /** What it would say about one provider. */
    public Optional<Own> about(String provider) {
        return Optional.ofNullable(providers.get(provider));
    }

    /**
     * Of one provider.
     *
     * @param figures that would be new or counted anew, as they would be shown
     * @param gone figures that are public and would not be there any more
     */
    public record Own(List<Figure> figures, List<Figure> gone) {
        /** Figures are kept in their order. */
        public Own {
            figures = List.copyOf(figures);
            gone = List.copyOf(gone);
        }
    }
}
