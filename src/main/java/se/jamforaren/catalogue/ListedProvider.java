package se.jamforaren.catalogue;

import java.util.List;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Figure;

/**
 * A provider with the figures that may be shown about it.
 *
 * @param figures at least one for each measure that is counted per provider, the widest scope first
 */
public record ListedProvider(Provider provider, List<Figure> figures) {
    /** Figures are kept in their order. */
    public ListedProvider {
        figures = List.copyOf(figures);
    }

    /** The provider's id. */
    public String id() {
        return provider.id();
    }
}
