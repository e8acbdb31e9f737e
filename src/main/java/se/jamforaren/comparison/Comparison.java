package se.jamforaren.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;

/**
 * Providers side by side, criterion by criterion. There is no sum and no winner.
 *
 * @param fields what they say of themselves
 * @param figures what has been counted, like with like only
 */
public record Comparison(List<FieldCriterion> fields, List<FigureCriterion> figures) {
    private static final Comparator<Group> WIDEST_FIRST = Comparator.comparingInt(
                    (Group group) -> -group.scope().programmes().size())
            .thenComparing(group -> group.scope().toString())
            .thenComparing(group -> group.period().toString());

    /** Criteria are kept in their order. */
    public Comparison {
        fields = List.copyOf(fields);
        figures = List.copyOf(figures);
    }

    /** Compares providers of a choice system by what they offer on a day. */
    public static Comparison of(List<ListedProvider> providers, ChoiceSystem choiceSystem, LocalDate on) {
        return new Comparison(
                ProfileField.all().stream()
                        .filter(ProfileField::compared)
                        .map(field -> FieldCriterion.of(
                                field,
                                providers.stream()
                                        .map(listed -> listed.provider().profile())
                                        .toList(),
                                on))
                        .toList(),
                choiceSystem.measures().stream()
                        .flatMap(measure -> figures(measure.id(), providers))
                        .toList());
    }

    private static Stream<FigureCriterion> figures(String measure, List<ListedProvider> providers) {
        List<Group> groups = providers.stream()
                .flatMap(listed -> of(measure, listed))
                .flatMap(figure -> Group.of(figure).stream())
                .distinct()
                .sorted(WIDEST_FIRST)
                .toList();
        if (groups.isEmpty()) {
            return providers.stream()
                            .allMatch(listed -> of(measure, listed).findAny().isPresent())
                    ? Stream.of(criterion(measure, Optional.empty(), providers))
                    : Stream.empty();
        }
        return groups.stream().map(group -> criterion(measure, Optional.of(group), providers));
    }

    private static FigureCriterion criterion(String measure, Optional<Group> group, List<ListedProvider> providers) {
        return new FigureCriterion(
                measure,
                providers.stream()
                        .map(listed -> of(measure, listed)
                                .filter(figure -> Group.of(figure).equals(group))
                                .findFirst()
                                .orElseGet(() -> gap(measure, group, listed)))
                        .toList());
    }

    /** Why a provider has no figure where others have one: its own reason, or that it does not offer the programmes. */
    private static Figure gap(String measure, Optional<Group> group, ListedProvider listed) {
        List<String> offered = listed.provider().authorisations().stream()
                .map(Authorisation::programme)
                .toList();
        return of(measure, listed)
                .filter(figure -> figure.programmes().isEmpty())
                .findFirst()
                .orElseGet(() -> Figure.without(
                        measure,
                        group.filter(g -> g.scope().programmes().stream().noneMatch(offered::contains))
                                        .isPresent()
                                ? Status.NOT_APPLICABLE
                                : Status.NOT_MEASURED));
    }

    private static Stream<Figure> of(String measure, ListedProvider listed) {
        return listed.figures().stream().filter(figure -> figure.measure().equals(measure));
    }

    /** Figures are compared inside one group only. */
    private record Group(Scope scope, Period period) {
        static Optional<Group> of(Figure figure) {
            return figure.programmes().flatMap(scope -> figure.period().map(period -> new Group(scope, period)));
        }
    }
}
