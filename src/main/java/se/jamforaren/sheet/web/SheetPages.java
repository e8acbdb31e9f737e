package se.jamforaren.sheet.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpHostResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Question;
import se.jamforaren.search.Search;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Go;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Visit;

/** {@code /{lang}/{kundval}/blad}: asked for by GET it says general facts, posted it says why they fit. */
@Controller("/{lang}/{kundval}/blad")
class SheetPages {
    private static final String BESIDE = "med";
    private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9._:\\[\\]-]{1,255}");
    private static final List<String> FIRST_BESIDE = List.of("sv-simple", "en");

    private final Lookup lookup;
    private final Languages languages;
    private final Search search;
    private final Vocabulary vocabulary;
    private final HttpHostResolver hosts;
    private final PageRenderer pages;

    SheetPages(
            Lookup lookup,
            Languages languages,
            Search search,
            Vocabulary vocabulary,
            HttpHostResolver hosts,
            PageRenderer pages) {
        this.lookup = lookup;
        this.languages = languages;
        this.search = search;
        this.vocabulary = vocabulary;
        this.hosts = hosts;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> general(HttpRequest<?> request, String lang, String kundval) {
        return page(request, Parameters.of(request), false, lang, kundval);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> personal(
            HttpRequest<?> request, String lang, String kundval, @Body @Nullable Map<String, Object> form) {
        return page(request, Parameters.of(request, form == null ? Map.of() : form), true, lang, kundval);
    }

    private HttpResponse<String> page(
            HttpRequest<?> request, Parameters parameters, boolean posted, String lang, String kundval) {
        Texts texts = lookup.texts(lang);
        Catalogue catalogue = lookup.catalogue(kundval);
        Question question = QuestionParameters.read(parameters, posted, catalogue.choiceSystem(), vocabulary);
        List<ListedProvider> providers = providers(catalogue, parameters);
        Texts beside = beside(parameters, texts.language());
        Visit visit = visit(texts, kundval, parameters, posted, providers);
        if (providers.isEmpty()) {
            return pages.ok(
                    visit,
                    new EmptySheet(
                            texts.message("sheet.empty.title"),
                            Go.to(texts.message("compare.few.list"), "arrow-left", visit.link(""), visit.posted())));
        }
        Answer answer = search.answer(catalogue, posted ? question : Question.everyone(question.on()));
        return pages.ok(
                visit,
                new SheetDrawing(visit, catalogue, providers, answer, languages, vocabulary)
                        .page(beside, host(request)));
    }

    /** Where the portal was asked for, to be written on paper. */
    private String host(HttpRequest<?> request) {
        String host = hosts.resolve(request);
        if (!HOST.matcher(host).matches()) {
            throw new BadParameter("Host", "the name of a host and perhaps a port");
        }
        return host;
    }

    private static Visit visit(
            Texts texts, String kundval, Parameters parameters, boolean posted, List<ListedProvider> providers) {
        Map<String, List<String>> asked = new LinkedHashMap<>(QuestionParameters.kept(parameters));
        if (posted && !parameters.all(QuestionParameters.NEED).isEmpty()) {
            asked.put(QuestionParameters.NEED, parameters.all(QuestionParameters.NEED));
        }
        Map<String, List<String>> query = new LinkedHashMap<>(posted ? Map.of() : asked);
        if (!parameters.all(BESIDE).isEmpty()) {
            query.put(BESIDE, parameters.all(BESIDE));
        }
        return new Visit(
                texts,
                kundval + "/blad",
                query,
                posted ? asked : Map.of(),
                providers.stream().map(ListedProvider::id).toList(),
                Optional.of(kundval));
    }

    private List<ListedProvider> providers(Catalogue catalogue, Parameters parameters) {
        List<String> ids = parameters.all("a");
        if (ids.size() > Lookup.MOST_CHOSEN) {
            throw new BadParameter("a", "at most " + Lookup.MOST_CHOSEN + " providers");
        }
        return ids.stream().map(id -> lookup.provider(catalogue, id)).toList();
    }

    /** The language asked for, else the page's, else an easy one. */
    private Texts beside(Parameters parameters, Language page) {
        Optional<String> asked = parameters.one(BESIDE);
        if (asked.isPresent()) {
            return asked.filter(tag -> !tag.equals(Language.FIRST))
                    .flatMap(languages::find)
                    .orElseThrow(() -> new BadParameter(BESIDE, "a language of the portal other than Swedish"));
        }
        return Stream.concat(Stream.of(page.tag()), FIRST_BESIDE.stream())
                .filter(tag -> !tag.equals(Language.FIRST))
                .flatMap(tag -> languages.find(tag).stream())
                .findFirst()
                .orElseGet(languages::swedish);
    }
}
