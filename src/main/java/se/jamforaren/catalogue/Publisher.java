package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Nullable;
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
import se.jamforaren.result.StoredLine;

/** Makes the next version of a choice system's catalogue out of what is stored. */
@Singleton
public class Publisher {
    private final Providers providers;
    private final Results results;
    private final Publications publications;
    private final DecidedLimits limits;
    private final Notes notes;

    Publisher(Providers providers, Results results, Publications publications, DecidedLimits limits, Notes notes) {
        this.providers = providers;
        this.results = results;
        this.publications = publications;
        this.limits = limits;
        this.notes = notes;
    }

    /** Stores the next version; it becomes public in every instance when the transaction has ended. */
    @Transactional
    public void publish(ChoiceSystem choiceSystem, String by) {
        publish(choiceSystem, by, null);
    }

    /**
     * The same, with the reason.
     *
     * @param reason for the log of versions, null when there is none to tell
     * @return its number
     */
    @Transactional
    public long publish(ChoiceSystem choiceSystem, String by, @Nullable String reason) {
        publications.lock(choiceSystem.id());
        long version = publications.newestVersion(choiceSystem.id()) + 1;
        List<StoredLine> stored = results.stored(choiceSystem.id());
        Catalogue catalogue = catalogue(
                limits.over(choiceSystem),
                version,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                providers.of(choiceSystem.id()),
                stored.stream().map(StoredLine::line).toList(),
                notes.of(choiceSystem.id()));
        publications.save(new PublicationRow(
                null, choiceSystem.id(), version, catalogue.publishedAt(), by, reason, catalogue, stored));
        return version;
    }

    /** The catalogue that would be published if figures were counted from other lines; it is stored nowhere. */
    @Transactional
    public Catalogue preview(ChoiceSystem choiceSystem, List<Result> lines) {
        return catalogue(
                limits.over(choiceSystem),
                publications.newestVersion(choiceSystem.id()) + 1,
                Instant.now(),
                providers.of(choiceSystem.id()),
                lines,
                List.of());
    }

    /** Holds back other changes and publications of a choice system until the transaction ends. */
    public void lock(String choiceSystem) {
        publications.lock(choiceSystem);
    }

    /** All versions of a choice system, the newest first. */
    public List<Version> versions(String choiceSystem) {
        return publications.findVersions(choiceSystem);
    }

    /**
     * Shows an earlier version again: its whole content becomes the next version, and figures, names, authorisations,
     * profiles and limits in the tables follow it, so that the version after it is made of the same. A profile gets a
     * next version of its own then. A provider that came later is in the tables still, and notes stay.
     *
     * @return the number of the new version
     * @throws RollBackRefused when there is no such version, it is the public one, or another portal's format
     */
    @Transactional
    public long rollBack(String choiceSystem, long version, String by, String reason) {
        publications.lock(choiceSystem);
        long newest = publications.newestVersion(choiceSystem);
        if (version == newest) {
            throw new RollBackRefused("Version " + version + " visas redan.");
        }
        int format = publications
                .findFormat(choiceSystem, version)
                .orElseThrow(() ->
                        new RollBackRefused("Version " + version + " finns inte. Den senaste är " + newest + "."));
        PublicationRow old = format == Catalogue.FORMAT
                ? publications
                        .findByChoiceSystemAndVersion(choiceSystem, version)
                        .orElseThrow()
                : null;
        if (old == null || old.lines() == null) {
            throw new RollBackRefused("Version " + version + " är gjord av en äldre portal och kan inte visas igen.");
        }
        Catalogue catalogue =
                old.catalogue().again(newest + 1, Instant.now().truncatedTo(ChronoUnit.MILLIS), notes.of(choiceSystem));
        results.replace(choiceSystem, old.lines());
        catalogue.providers().forEach(listed -> providers.restore(choiceSystem, listed.provider(), by));
        limits.decide(choiceSystem, catalogue.choiceSystem().limits(), by);
        publications.save(new PublicationRow(
                null, choiceSystem, newest + 1, catalogue.publishedAt(), by, reason, catalogue, old.lines()));
        return newest + 1;
    }

    /** What is public of providers and the lines about them. */
    static Catalogue catalogue(
            ChoiceSystem choiceSystem,
            long version,
            Instant now,
            List<Provider> providers,
            List<Result> lines,
            List<Note> notes) {
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
                TotalLine.of(choiceSystem, lines),
                notes);
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
