package se.jamforaren.importing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Result;
import se.jamforaren.result.Results;
import se.jamforaren.result.StoredLine;

/**
 * The figures of files that wait, as they would be shown, so that each provider can see its own before they are public.
 * All figures of a choice system are rated for it, so what was found is kept until something else is published.
 */
@Singleton
public class ComingFigures {
    private static final int KEPT = 50;

    private final Reader reader;
    private final ImportRows rows;
    private final ChoiceSystems choiceSystems;
    private final Results results;
    private final Publisher publisher;
    private final Catalogues catalogues;
    private final Cache<Key, Optional<Coming>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(long file, long version) {}

    ComingFigures(
            Reader reader,
            ImportRows rows,
            ChoiceSystems choiceSystems,
            Results results,
            Publisher publisher,
            Catalogues catalogues) {
        this.reader = reader;
        this.rows = rows;
        this.choiceSystems = choiceSystems;
        this.results = results;
        this.publisher = publisher;
        this.catalogues = catalogues;
    }

    /** What every file of a choice system that waits would say; the one that has waited longest first. */
    public List<Coming> of(String choiceSystem) {
        return waiting(choiceSystem).stream().flatMap(file -> of(file).stream()).toList();
    }

    /** What a file would say; empty when it is decided, not about figures, or cannot be published as things stand. */
    public Optional<Coming> find(long id) {
        return file(id).filter(file -> file.state() == State.STAGED).flatMap(this::of);
    }

    @Transactional
    List<ImportRecord> waiting(String choiceSystem) {
        return rows.listStaged(choiceSystem).stream().map(ListedImport::listed).toList();
    }

    @Transactional
    Optional<ImportRecord> file(long id) {
        return rows.findListed(id).map(ListedImport::listed);
    }

    private Optional<Coming> of(ImportRecord file) {
        return file.kind() == Kind.PROVIDERS
                ? Optional.empty()
                : catalogues
                        .find(file.choiceSystem())
                        .flatMap(now -> kept.get(new Key(file.id(), now.version()), key -> read(file, now)));
    }

    @Transactional
    Optional<Coming> read(ImportRecord file, Catalogue now) {
        ChoiceSystem choiceSystem = choiceSystems.find(file.choiceSystem()).orElseThrow();
        ImportRow row = rows.findById(file.id()).orElseThrow();
        List<Result> stored =
                results.of(choiceSystem.id()).stream().map(Merge::plain).toList();
        return reader.read(choiceSystem, file.kind(), file.fileName(), row.content(), Optional.of(file.id()))
                .lines()
                .map(lines -> lines.stream().map(StoredLine::line).toList())
                .map(lines -> coming(file, now, publisher.preview(choiceSystem, lines), fresh(lines, stored)));
    }

    private static Coming coming(ImportRecord file, Catalogue now, Catalogue next, Map<String, List<Result>> fresh) {
        Map<String, Coming.Own> providers = new LinkedHashMap<>();
        for (ListedProvider listed : next.providers()) {
            List<Figure> before =
                    now.find(listed.id()).map(ListedProvider::figures).orElse(List.of());
            List<Result> lines = fresh.getOrDefault(listed.id(), List.of());
            Coming.Own own = new Coming.Own(
                    listed.figures().stream()
                            .filter(figure -> isFresh(figure, lines, next.choiceSystem())
                                    || before.stream()
                                            .filter(old -> isAbout(old, figure))
                                            .anyMatch(old -> !isSaidAs(old, figure)))
                            .toList(),
                    before.stream()
                            .filter(old -> old.period().isPresent()
                                    && listed.figures().stream().noneMatch(figure -> isAbout(old, figure)))
                            .toList());
            if (!own.figures().isEmpty() || !own.gone().isEmpty()) {
                providers.put(listed.id(), own);
            }
        }
        return new Coming(file, next.choiceSystem(), providers);
    }

    /** The lines about each provider that do not stand as they are in the tables now. */
    private static Map<String, List<Result>> fresh(List<Result> lines, List<Result> stored) {
        Set<Result> known = new HashSet<>(stored);
        return lines.stream()
                .filter(line -> line.provider().isPresent() && !known.contains(Merge.plain(line)))
                .collect(Collectors.groupingBy(line -> line.provider().orElseThrow()));
    }

    private static boolean isFresh(Figure figure, List<Result> lines, ChoiceSystem choiceSystem) {
        return lines.stream()
                .anyMatch(line -> figure.programmes()
                                .filter(line.scope()::equals)
                                .isPresent()
                        && figure.period().filter(line.period()::equals).isPresent()
                        && line.feeds(choiceSystem.findMeasure(figure.measure()).orElseThrow()));
    }

    /** Whether two figures say something about the same. */
    private static boolean isAbout(Figure one, Figure other) {
        return one.measure().equals(other.measure())
                && one.programmes().equals(other.programmes())
                && one.period().equals(other.period());
    }

    /** What the provider itself did is fresh; what others did can only move how it is told beside them. */
    private static boolean isSaidAs(Figure one, Figure other) {
        return one.status() == other.status()
                && one.fair().ratingClass().equals(other.fair().ratingClass());
    }
}
