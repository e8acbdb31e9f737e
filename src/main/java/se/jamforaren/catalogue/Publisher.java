package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Publishing;
import se.jamforaren.result.Result;
import se.jamforaren.result.Results;
import se.jamforaren.result.Status;

/** Makes the next version of a choice system's catalogue out of what is stored. */
@Singleton
public class Publisher {
    private final Providers providers;
    private final Results results;
    private final Publications publications;

    Publisher(Providers providers, Results results, Publications publications) {
        this.providers = providers;
        this.results = results;
        this.publications = publications;
    }

    /** Stores the next version; it becomes public in every instance when the transaction has ended. */
    @Transactional
    public void publish(ChoiceSystem choiceSystem, String by) {
        publications.lock(choiceSystem.id());
        long version = publications.newestVersion(choiceSystem.id()) + 1;
        Catalogue catalogue = catalogue(
                choiceSystem,
                version,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                providers.of(choiceSystem.id()),
                results.of(choiceSystem.id()));
        publications.save(new PublicationRow(null, choiceSystem.id(), version, catalogue.publishedAt(), by, catalogue));
    }

    /** What is public of providers and the lines about them. */
    static Catalogue catalogue(
            ChoiceSystem choiceSystem, long version, Instant now, List<Provider> providers, List<Result> lines) {
        Map<String, List<Result>> byProvider = lines.stream()
                .filter(line -> line.provider().isPresent())
                .collect(Collectors.groupingBy(line -> line.provider().orElseThrow()));
        Optional<LocalDate> end = byProvider.values().stream()
                .flatMap(List::stream)
                .map(line -> line.period().to())
                .max(Comparator.naturalOrder());
        List<ListedProvider> listed = providers.stream()
                .map(provider -> listed(choiceSystem, provider, byProvider.getOrDefault(provider.id(), List.of()), end))
                .toList();
        ComparisonGroups groups = new ComparisonGroups(choiceSystem, listed, byProvider);
        return new Catalogue(
                Catalogue.FORMAT,
                choiceSystem,
                version,
                now,
                listed.stream().map(groups::rated).toList(),
                new Totals(choiceSystem, lines).figures(),
                groups.rankings(),
                TotalLine.of(choiceSystem, lines));
    }

    private static ListedProvider listed(
            ChoiceSystem choiceSystem, Provider provider, List<Result> lines, Optional<LocalDate> end) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : choiceSystem.measures()) {
            List<Figure> counted = figures(choiceSystem, measure, lines);
            if (!counted.isEmpty()) {
                figures.addAll(counted);
            } else if (measure.partOf().isEmpty()) {
                figures.add(Figure.without(measure.id(), Status.NOT_MEASURED));
            }
        }
        return new ListedProvider(
                provider,
                isNew(provider, end) ? figures.stream().map(Figure::ofNewcomer).toList() : figures);
    }

    /** Whether a provider was first authorised after all that has been counted, so that nobody was followed to the end. */
    private static boolean isNew(Provider provider, Optional<LocalDate> end) {
        return end.isPresent()
                && provider.authorisations().stream()
                        .allMatch(authorisation ->
                                authorisation.from().filter(end.get()::isBefore).isPresent());
    }

    private static List<Figure> figures(ChoiceSystem choiceSystem, Measure measure, List<Result> lines) {
        return lines.stream()
                .filter(line -> line.feeds(measure))
                .map(line -> Publishing.publish(measure, line, lines, choiceSystem))
                .sorted(Comparator.comparingInt((Figure figure) ->
                                -figure.programmes().orElseThrow().programmes().size())
                        .thenComparing(
                                figure -> figure.programmes().orElseThrow().toString()))
                .toList();
    }
}
