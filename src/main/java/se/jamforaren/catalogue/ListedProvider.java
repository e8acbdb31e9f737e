package se.jamforaren.catalogue;

import java.util.List;
import java.util.Optional;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Figure;
import se.jamforaren.text.LocalText;

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

    /** What the provider says about one of its figures. */
    public Optional<LocalText> commentOn(Figure figure) {
        return figure.programmes()
                .flatMap(scope -> figure.period()
                        .flatMap(
                                period -> provider.commentOn(figure.measure(), scope.programmes(), period.toString())));
    }

    /** The provider's id. */
    public String id() {
        return provider.id();
    }
}
