package se.jamforaren.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** Puts every judged query to the real search, on a real index of the shipped content, and says how good it is. */
final class Relevance {
    /** The day of the judgements: who may offer what on it decides who can be right. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Map<String, Catalogue> catalogues = new HashMap<>();
    private final Languages languages;
    private final ProviderIndex index;
    private final Search search;

    Relevance(Path folder) {
        this(folder, shipped());
    }

    /** The same search over other catalogues. */
    Relevance(Path folder, List<Catalogue> all) {
        ContentFolder content = ContentFolder.locate("");
        languages = Languages.read(content);
        index = new ProviderIndex(folder, languages);
        search = new Search(index, Vocabulary.read(content), languages);
        for (Catalogue catalogue : all) {
            catalogues.put(catalogue.choiceSystem().id(), catalogue);
        }
        index.put(all);
    }

    private static List<Catalogue> shipped() {
        ContentFolder content = ContentFolder.locate("");
        Vocabulary vocabulary = Vocabulary.read(content);
        List<Catalogue> shipped = new ArrayList<>();
        for (ChoiceSystem system : ChoiceSystems.read(content).all()) {
            List<ListedProvider> providers = ProviderFiles.read(content, system, vocabulary).stream()
                    .map(provider -> new ListedProvider(provider, List.of()))
                    .toList();
            shipped.add(new Catalogue(
                    Catalogue.FORMAT, system, 1, Instant.EPOCH, providers, List.of(), List.of(), List.of(), List.of()));
        }
        return shipped;
    }

    /** A query with how good its answer was. */
    record Judged(JudgedQuery query, Judgement judgement, List<String> first) {}

    Answer answer(JudgedQuery query) {
        return search.answer(catalogues.get(query.choiceSystem()), question(query));
    }

    /** The same catalogues in an ordinary Lucene index. */
    BareLucene bare(Path folder) throws IOException {
        BareLucene bare = new BareLucene(folder, languages);
        for (Catalogue catalogue : catalogues.values()) {
            bare.add(catalogue);
        }
        bare.open();
        return bare;
    }

    /** What a query means, told to that index. */
    BareLucene.Asked told(BareLucene bare, JudgedQuery query) throws IOException {
        Catalogue catalogue = catalogues.get(query.choiceSystem());
        Offers offers = search.offers(catalogue, DAY);
        return bare.query(catalogue, offers, search.words(catalogue, question(query), offers));
    }

    private static Question question(JudgedQuery query) {
        return new Question(query.words(), Set.of(), Map.of(), Ordering.FIT, DAY).in(query.language());
    }

    List<Judged> judge() {
        List<Judged> judged = new ArrayList<>();
        for (JudgedQuery query : JudgedQuery.readAll()) {
            List<Hit> hits = answer(query).hits();
            judged.add(new Judged(
                    query,
                    Judgement.of(hits, query.grades()),
                    hits.stream()
                            .limit(5)
                            .map(hit -> hit.listed().id() + "/" + hit.group())
                            .toList()));
        }
        return judged;
    }

    void close() throws IOException {
        index.close();
    }

    /** The table of a column, {@code all} on the last line. */
    static Map<String, Judgement> by(List<Judged> judged, Function<JudgedQuery, String> column) {
        Map<String, List<Judged>> groups = judged.stream()
                .collect(Collectors.groupingBy(one -> column.apply(one.query()), TreeMap::new, Collectors.toList()));
        Map<String, Judgement> means = new TreeMap<>();
        groups.forEach((name, group) -> means.put(name, mean(group)));
        return means;
    }

    static Judgement mean(List<Judged> judged) {
        return new Judgement(
                judged.stream()
                        .mapToDouble(one -> one.judgement().success())
                        .average()
                        .orElse(0),
                judged.stream()
                        .mapToDouble(one -> one.judgement().ndcg())
                        .average()
                        .orElse(0));
    }

    static void print(List<Judged> judged, PrintStream out) {
        Map<String, Long> counts = judged.stream()
                .flatMap(one -> java.util.stream.Stream.of(
                        one.query().language(), one.query().kind()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        out.printf("%-12s %7s %10s %7s%n", "", "queries", "success@3", "nDCG@5");
        by(judged, JudgedQuery::language).forEach((name, mean) -> row(out, name, counts.get(name), mean));
        by(judged, JudgedQuery::kind).forEach((name, mean) -> row(out, name, counts.get(name), mean));
        row(out, "all", judged.size(), mean(judged));
    }

    private static void row(PrintStream out, String name, long count, Judgement mean) {
        out.printf(java.util.Locale.ROOT, "%-12s %7d %10.3f %7.3f%n", name, count, mean.success(), mean.ndcg());
    }

    /** Prints the table, and with an argument every query whose answer is not perfect. */
    public static void main(String[] arguments) throws IOException {
        Relevance relevance = new Relevance(Files.createTempDirectory("relevance"));
        List<Judged> judged = relevance.judge();
        if (arguments.length > 0) {
            judged.stream()
                    .filter(one -> one.judgement().ndcg() < 0.95)
                    .forEach(one -> System.out.printf(
                            java.util.Locale.ROOT,
                            "%.2f %.2f %s %s «%s» %s %s%n",
                            one.judgement().success(),
                            one.judgement().ndcg(),
                            one.query().language(),
                            one.query().kind(),
                            one.query().words(),
                            one.query().grades(),
                            one.first()));
        }
        print(judged, System.out);
        relevance.close();
    }
}
