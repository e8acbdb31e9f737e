package se.jamforaren.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;
import se.jamforaren.text.Languages;

/**
 * The same answer as that of {@link Search} by an ordinary Lucene index and one query: the same hits in the same tiers,
 * and the same facets by doc values. It is told for nothing what the words mean, and it does not order equals.
 */
final class BareLucene implements Closeable {
    static final float UNANSWERED = 0.5f;
    static final int SAID = 2;
    static final int CLAIMED = 4;
    static final int MET = 1000;
    static final int NAMED = 1 << 17;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Languages languages;
    private final Map<String, Set<String>> labels = new HashMap<>();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    BareLucene(Path folder, Languages languages) throws IOException {
        this.languages = languages;
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
        IndexSearcher.setDefaultQueryCache(null);
    }

    void add(Catalogue catalogue) throws IOException {
        for (ListedProvider listed : catalogue.providers()) {
            Document document = new Document();
            String system = catalogue.choiceSystem().id();
            document.add(new StringField("choice-system", system, Store.NO));
            document.add(new StringField("id", listed.id(), Store.NO));
            document.add(new SortedDocValuesField("id", new BytesRef(listed.id())));
            listed.provider().programmesOn(Relevance.DAY).forEach(programme -> {
                document.add(new StringField("listed", system, Store.NO));
                document.add(new SortedSetDocValuesField("facet", new BytesRef("programme:" + programme)));
            });
            listed.provider().termsOn(Relevance.DAY).forEach(term -> {
                document.add(new StringField("term", term, Store.NO));
                document.add(new SortedSetDocValuesField("facet", new BytesRef(term)));
            });
            ProfileField.facets().stream()
                    .filter(field -> field.answer(listed.provider().profile()).isPresent())
                    .forEach(field -> document.add(
                            new StringField("answered", field.facet().orElseThrow(), Store.NO)));
            for (String word : words(listed.provider())) {
                String[] parts = word.split(" ");
                document.add(new StringField("text-" + parts[1], parts[0], Store.NO));
            }
            writer.addDocument(document);
        }
    }

    /** Every word of a page once, those of its terms' labels too. */
    private Set<String> words(Provider provider) {
        Set<String> words = new HashSet<>();
        PageWords.of(provider).forEach(word -> words.add(word.utf8ToString()));
        ProfileField.all().stream()
                .flatMap(field -> field.claims(provider.profile()).stream())
                .forEach(claim -> words.addAll(labels.computeIfAbsent(
                        claim.term(),
                        code -> languages
                                .texts()
                                .flatMap(texts -> PageWords.of(
                                        texts.term(code), texts.language().tag()))
                                .collect(Collectors.toSet()))));
        return words;
    }

    void open() throws IOException {
        writer.commit();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
    }

    /** A question as one query, its words' worth as constant scores. */
    record Asked(Query query, int count, boolean anything) {}

    /** Ids by tier, and how many offer each term. */
    record Found(Map<Integer, Set<String>> tiers, Map<String, Integer> facets) {}

    /** The query of what words mean. Whose names are meant is told by ids. */
    Asked query(Catalogue catalogue, Offers offers, Words words) throws IOException {
        String system = catalogue.choiceSystem().id();
        boolean termsAsked =
                words.sought().stream().anyMatch(sought -> !sought.terms().isEmpty());
        BooleanQuery.Builder worth = new BooleanQuery.Builder();
        List<Query> unanswered = new ArrayList<>();
        int count = words.lost() ? 1 : 0;
        for (Sought sought : words.sought()) {
            Query claimed = inSet("term", sought.terms());
            Query said = said(catalogue, sought);
            if (termsAsked && sought.terms().isEmpty()) {
                worth.add(scored(said, 1), Occur.SHOULD);
                continue;
            }
            count++;
            worth.add(scored(claimed, CLAIMED), Occur.SHOULD);
            worth.add(scored(said, SAID), Occur.SHOULD);
            worth.add(scored(any(List.of(claimed, said)), MET), Occur.SHOULD);
            if (!sought.terms().isEmpty()) {
                unanswered.add(new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(
                                inSet(
                                        "answered",
                                        sought.terms().stream()
                                                .map(Sought::facet)
                                                .toList()),
                                Occur.MUST_NOT)
                        .add(claimed, Occur.MUST_NOT)
                        .add(said, Occur.MUST_NOT)
                        .build());
            }
        }
        if (words.lost()) {
            offers.facets()
                    .forEach(facet -> unanswered.add(new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                            .add(new TermQuery(new Term("answered", facet)), Occur.MUST_NOT)
                            .build()));
        }
        if (!unanswered.isEmpty()) {
            worth.add(scored(any(unanswered), UNANSWERED), Occur.SHOULD);
        }
        Map<Integer, List<String>> named = new TreeMap<>();
        words.inName()
                .forEach((place, times) -> named.computeIfAbsent(times, n -> new ArrayList<>())
                        .add(catalogue.providers().get(place).id()));
        named.forEach((times, ids) -> worth.add(scored(inSet("id", ids), times * NAMED), Occur.SHOULD));
        boolean anything = count == 0 && worth.build().clauses().isEmpty();
        return new Asked(
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term("listed", system)), Occur.FILTER)
                        .add(anything ? MatchAllDocsQuery.INSTANCE : worth.build(), Occur.MUST)
                        .build(),
                count,
                anything);
    }

    /** Those who have the words on their page: by the tokens of each language, by ids where another rule found them. */
    private Query said(Catalogue catalogue, Sought sought) throws IOException {
        Shapes shapes = new Shapes();
        List<Query> phrases = new ArrayList<>();
        for (String phrase : Words.phrases(sought.meaning())) {
            languages.all().forEach(language -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (String token : shapes.of(language.tag(), phrase).split(" ")) {
                    all.add(new TermQuery(new Term("text-" + language.tag(), token)), Occur.FILTER);
                }
                phrases.add(all.build());
            });
        }
        List<String> ids = Places.of(sought.onPage())
                .mapToObj(place -> catalogue.providers().get(place).id())
                .toList();
        Query said = any(phrases);
        Query inSystem = new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(
                                "choice-system", catalogue.choiceSystem().id())),
                        Occur.FILTER)
                .add(said, Occur.FILTER)
                .build();
        return searcher.count(inSystem) == ids.size() ? said : inSet("id", ids);
    }

    /** One search. */
    Found ask(Asked asked) throws IOException {
        return searcher.search(asked.query(), new BareCollector(asked));
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query any(Collection<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query inSet(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
