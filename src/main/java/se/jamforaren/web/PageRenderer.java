package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;

/** Puts a page into its frame. */
@Singleton
public class PageRenderer {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Templates templates;
    private final Languages languages;
    private final Assets assets;

    PageRenderer(Templates templates, Languages languages, Assets assets) {
        this.templates = templates;
        this.languages = languages;
        this.assets = assets;
    }

    /** A page that was found. */
    public MutableHttpResponse<String> ok(Visit visit, PageView view) {
        return page(HttpStatus.OK, visit, view);
    }

    /** A page with a status. */
    public MutableHttpResponse<String> page(HttpStatus status, Visit visit, PageView view) {
        boolean plain = visit.query().isEmpty()
                && visit.posted().isEmpty()
                && visit.chosen().isEmpty();
        Language language = visit.texts().language();
        Frame frame = new Frame(
                language,
                view.title(),
                languages.all().stream()
                        .map(tongue -> new Frame.Tongue(
                                tongue,
                                visit.in(tongue.tag()).toString(),
                                tongue.equals(language),
                                HiddenField.of(visit.posted())))
                        .toList(),
                view.languagesOpen(),
                view.bare(),
                assets.address("style.css"),
                assets.address("favicon.svg"),
                visit.home(),
                visit.choiceSystem()
                        .filter(id -> !visit.chosen().isEmpty())
                        .map(id -> new Frame.Chosen(visit.chosen().size(), visit.address("jamfor")))
                        .orElse(null),
                visit.choiceSystem().map(id -> visit.address("siffror")).orElse(null),
                visit.choiceSystem().map(id -> visit.address("ordning")).orElse(null),
                plain && status == HttpStatus.OK,
                unread(visit.texts()),
                templates.render(view.template(), visit.texts(), view));
        return HttpResponse.status(status)
                .body(templates.render("layout", visit.texts(), frame))
                .contentType(HTML)
                .header("Content-Language", language.html())
                .header("Vary", "Accept-Encoding");
    }

    private static @Nullable String unread(Texts texts) {
        return texts.isReviewed()
                ? null
                : texts.reviews().fingerprints().isEmpty() ? "foot.unchecked" : "foot.unchecked.some";
    }

    /** The language of a path, {@code /en/…}, else Swedish. */
    public Visit lost(String path) {
        List<String> steps = List.of(path.split("/"));
        return Visit.to(
                Optional.of(steps)
                        .filter(s -> s.size() > 1)
                        .flatMap(s -> languages.find(s.get(1)))
                        .orElse(languages.swedish()),
                "");
    }
}
