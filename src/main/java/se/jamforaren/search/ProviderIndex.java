package se.jamforaren.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Home;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * The words of every provider's page, on disk. It is made from catalogues and can be made again: deleted, old or
 * damaged, it is rebuilt.
 */
@Singleton
class ProviderIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderIndex.class);
    private static final String NAME = "name";
    private static final String WORD = "word";
    private static final int MOST = 100_000;

    private final Path folder;
    private final Languages languages;
    private final Map<String, Long> versions = new HashMap<>();
    private FSDirectory directory;
    private IndexWriter writer;
    private SearcherManager searchers;

    @Inject
    ProviderIndex(Home home, Languages languages) {
        this(home.folder("index"), languages);
    }

    ProviderIndex(Path folder, Languages languages) {
        this.folder = folder;
        this.languages = languages;
        IndexSearcher.setDefaultQueryCache(null);
        try {
            checkAndOpen();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index is damaged and will be made anew: {}", e.getMessage());
            rebuild();
        }
    }

    /** Puts a catalogue in the place of its older version. */
    synchronized void put(Catalogue catalogue) {
        String id = catalogue.choiceSystem().id();
        if (catalogue.version() == versions.getOrDefault(id, 0L)) {
            return;
        }
        try {
            writer.deleteDocuments(new Term("choice-system", id));
            for (ListedProvider listed : catalogue.providers()) {
                writer.addDocument(document(id, listed));
            }
            versions.put(id, catalogue.version());
            Map<String, String> positions = new HashMap<>();
            versions.forEach((system, version) -> positions.put(system, Long.toString(version)));
            writer.setLiveCommitData(positions.entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the providers of a choice system whose page has all tokens of one of the phrases, in some language. */
    Set<String> withWords(String choiceSystem, Set<String> phrases, Shapes shapes) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        languages.all().forEach(language -> {
            Set<BytesRef> single = new TreeSet<>();
            for (String phrase : phrases) {
                List<String> tokens = shapes.list(Analysis.of(language.tag()), phrase);
                if (tokens.size() == 1) {
                    single.add(new BytesRef(tokens.getFirst()));
                } else {
                    all(field(language.tag()), tokens).ifPresent(query -> any.add(query, Occur.SHOULD));
                }
            }
            any.add(new TermInSetQuery(field(language.tag()), single), Occur.SHOULD);
        });
        return ids(choiceSystem, any.build());
    }

    /** Whether a word stands on some provider's page as it is, in some language. */
    boolean isWord(String choiceSystem, String word) {
        return !ids(choiceSystem, new TermQuery(new Term(WORD, word))).isEmpty();
    }

    /** Ids of the providers of a choice system whose name has all tokens of a phrase. */
    Set<String> withName(String choiceSystem, String phrase, Shapes shapes) {
        return all(NAME, shapes.list(Analysis.PLAIN, phrase))
                .map(query -> ids(choiceSystem, query))
                .orElse(Set.of());
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    /** Lucene itself refuses few of the bits that a disk can turn; its checksums find them all. */
    private void checkAndOpen() throws IOException {
        directory = FSDirectory.open(folder);
        if (DirectoryReader.indexExists(directory)) {
            try (CheckIndex check = new CheckIndex(directory)) {
                if (!check.checkIndex().clean) {
                    throw new IOException("its checksums do not fit");
                }
            }
        }
        open();
    }

    private void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(perField()));
        searchers = new SearcherManager(writer, null);
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData()
                    .forEach(position -> versions.put(position.getKey(), Long.parseLong(position.getValue())));
        }
    }

    private void rebuild() {
        try {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            versions.clear();
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Analyzer perField() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        languages.all().forEach(language -> analyzers.put(field(language.tag()), Analysis.of(language.tag())));
        return new PerFieldAnalyzerWrapper(Analysis.PLAIN, analyzers);
    }

    private Document document(String choiceSystem, ListedProvider listed) {
        Document document = new Document();
        document.add(new StringField("choice-system", choiceSystem, Store.NO));
        document.add(new StringField("id", listed.id(), Store.YES));
        document.add(new TextField(NAME, listed.provider().name(), Store.NO));
        for (ProfileField field : ProfileField.all()) {
            for (Claim claim : field.claims(listed.provider().profile())) {
                document.add(new StringField("term", claim.term(), Store.NO));
                document.add(new SortedSetDocValuesField("term", new BytesRef(claim.term())));
            }
        }
        languages
                .texts()
                .forEach(texts -> words(listed, texts).forEach(text -> {
                    document.add(new TextField(field(texts.language().tag()), text, Store.NO));
                    document.add(new TextField(WORD, text, Store.NO));
                }));
        return document;
    }

    private static Stream<String> words(ListedProvider listed, Texts texts) {
        return ProfileField.all().stream().flatMap(field -> {
            Stream<String> claimed = field.claims(listed.provider().profile()).stream()
                    .flatMap(claim -> Stream.concat(
                            Stream.of(texts.term(claim.term())),
                            claim.note().stream().flatMap(note -> translated(note, texts))));
            Stream<String> written = field.answer(listed.provider().profile()).stream()
                    .filter(LocalText.class::isInstance)
                    .flatMap(text -> translated((LocalText) text, texts));
            return Stream.concat(claimed, written);
        });
    }

    private static Stream<String> translated(LocalText text, Texts texts) {
        return Optional.ofNullable(text.byLanguage().get(texts.language().tag())).stream();
    }

    private static String field(String language) {
        return "text-" + language;
    }

    private static Optional<Query> all(String field, List<String> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.forEach(token -> all.add(new TermQuery(new Term(field, token)), Occur.MUST));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private Set<String> ids(String choiceSystem, Query query) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query inSystem = new BooleanQuery.Builder()
                        .add(new TermQuery(new Term("choice-system", choiceSystem)), Occur.FILTER)
                        .add(query, Occur.FILTER)
                        .build();
                Set<String> ids = new TreeSet<>();
                for (ScoreDoc hit : searcher.search(inSystem, MOST).scoreDocs) {
                    ids.add(searcher.storedFields()
                            .document(hit.doc, Set.of("id"))
                            .get("id"));
                }
                return ids;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
