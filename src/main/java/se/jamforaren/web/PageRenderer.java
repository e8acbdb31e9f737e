package se.jamforaren.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;

/** Puts a page into its frame. */
@Singleton
public class PageRenderer {
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final int MOST_FRAMES = 500;
    private static final int MOST_OF_FRAME = 8192;
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Templates templates;
    private final Languages languages;
    private final Assets assets;
    private final Cache<Frame, Fragment> frames =
            Caffeine.newBuilder().maximumSize(MOST_FRAMES).build();

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
        Language language = visit.texts().language();
        Map<String, String> holes = new HashMap<>();
        holes.put(TITLE, Templates.escaped(view.title()));
        holes.put(BODY, templates.render(view.template(), visit.texts(), view));
        languages
                .all()
                .forEach(tongue -> holes.put(
                        tongue.tag(), Templates.escaped(visit.in(tongue.tag()).toString())));
        StringBuilder page = new StringBuilder(holes.get(BODY).length() + MOST_OF_FRAME);
        frame(visit.texts(), frame(status, visit, view)).write(page, holes, Set.of());
        return HttpResponse.status(status)
                .body(page.toString())
                .contentType(HTML)
                .header("Content-Language", language.html())
                .header("Vary", "Accept-Encoding");
    }

    /** Kept when it is the same for many readers. */
    private Fragment frame(Texts texts, Frame frame) {
        Function<Frame, Fragment> rendered = one -> templates.fragment("layout", texts, one);
        return frame.chosen() == null && frame.languages().getFirst().posts().isEmpty()
                ? frames.get(frame, rendered)
                : rendered.apply(frame);
    }

    private Frame frame(HttpStatus status, Visit visit, PageView view) {
        boolean plain = visit.query().isEmpty()
                && visit.posted().isEmpty()
                && visit.chosen().isEmpty();
        List<HiddenField> posted = HiddenField.of(visit.posted());
        Language language = visit.texts().language();
        return new Frame(
                language,
                templates.hole(TITLE),
                languages.all().stream()
                        .map(tongue ->
                                new Frame.Tongue(tongue, templates.hole(tongue.tag()), tongue.equals(language), posted))
                        .toList(),
                view.languagesOpen(),
                view.bare(),
                assets.address("style.css"),
                assets.address("icons.svg"),
                view.readAloud() ? assets.address("reader.js") : null,
                visit.home(),
                visit.choiceSystem()
                        .filter(id -> !visit.chosen().isEmpty())
                        .map(id -> new Frame.Chosen(visit.chosen().size(), visit.address("jamfor")))
                        .orElse(null),
                visit.choiceSystem().map(id -> visit.address("siffror")).orElse(null),
                visit.choiceSystem().map(id -> visit.address("ordning")).orElse(null),
                plain && status == HttpStatus.OK,
                unread(visit.texts()),
                templates.hole(BODY));
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
