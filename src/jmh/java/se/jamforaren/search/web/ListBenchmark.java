package se.jamforaren.search.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import se.jamforaren.benchmark.BarePage;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Ordering;
import se.jamforaren.search.Question;
import se.jamforaren.search.Search;
import se.jamforaren.testing.PortalContext;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Templates;
import se.jamforaren.web.Visit;

/** The list page of exempel, against a StringBuilder that writes the same page with its texts escaped. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListBenchmark {
    /** What the reader writes. */
    @Param({"", "svenska och praktik på kafé"})
    public String words;

    private ApplicationContext portal;
    private Search search;
    private Vocabulary vocabulary;
    private PageRenderer pages;
    private ListPages controller;
    private Catalogue catalogue;
    private Visit visit;
    private Question question;
    private Answer answer;
    private KeptParts kept;
    private Templates templates;
    private BarePage bare;

    /** Starts a portal with its shipped content and waits for its figures. */
    @Setup
    public void open() {
        portal = new PortalContext().environments("test").start();
        portal.getBean(io.micronaut.runtime.server.EmbeddedServer.class).start();
        search = portal.getBean(Search.class);
        vocabulary = portal.getBean(Vocabulary.class);
        pages = portal.getBean(PageRenderer.class);
        kept = portal.getBean(KeptParts.class);
        templates = portal.getBean(Templates.class);
        controller = portal.getBean(ListPages.class);
        Lookup lookup = portal.getBean(Lookup.class);
        catalogue = lookup.catalogue("exempel");
        question = new Question(words, Set.of(), Map.of(), Ordering.FIT, LocalDate.of(2026, 11, 22));
        visit = new Visit(
                lookup.texts("sv"), "exempel/", Map.of("q", List.of(words)), Map.of(), List.of(), Optional.of("exempel"));
        answer = search.answer(catalogue, question);
        bare = new BarePage(String.valueOf(render().body()));
    }

    /** Stops it. */
    @TearDown
    public void close() {
        portal.close();
    }

    /** The same page, written piece by piece. */
    @Benchmark
    public String baseline() {
        return bare.write();
    }

    /** Its view, and Handlebars. */
    @Benchmark
    public HttpResponse<?> render() {
        return pages.ok(visit, new ListView(visit, catalogue, question, answer, vocabulary, kept, templates, 1)
                .page(true, Optional.empty()));
    }

    /** Understanding the words and finding providers. */
    @Benchmark
    public Answer answer() {
        return search.answer(catalogue, question);
    }

    /** All of it, from the request. */
    @Benchmark
    public HttpResponse<?> request() {
        return controller.list(
                HttpRequest.GET("/sv/exempel/?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)),
                "sv",
                "exempel");
    }
}
