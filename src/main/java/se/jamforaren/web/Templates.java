package se.jamforaren.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.JavaBeanValueResolver;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.context.MethodValueResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.search.Marked;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.SwedishPassage;
import se.jamforaren.text.Texts;

/**
 * The templates under web/templates, rendered to a text, so that a broken one is an error and never half a page.
 *
 * <p>Helpers: {@code t} a message by key and placeholders, {@code say} a text of some
 * language marked with that language, {@code date} a date, {@code icon} an icon, {@code token} the hidden
 * field that every form of a desk begins with, {@code hole} a place of a fragment that is filled later.
 */
@Singleton
public class Templates {
    private static final String TEXTS = "texts";
    private static final String TOKEN = "token";

    private static final String IN_FRAGMENT = "inFragment";

    /** Nobody who writes texts can guess it. */
    private final String mark = "\ufdd0" + UUID.randomUUID() + "\ufdd1";

    private final Handlebars handlebars;
    private final String icons;

    Templates(Assets assets) {
        icons = assets.address("icons.svg");
        handlebars = new Handlebars(new KeptTemplates(ContentFolder.webFolder().resolve("templates")))
                .with(new ConcurrentMapTemplateCache());
        handlebars.registerHelper("t", message());
        handlebars.registerHelper("say", say());
        handlebars.registerHelper("date", (date, options) -> texts(options).date((LocalDate) date));
        handlebars.registerHelper("icon", (name, options) -> icon((String) name, options.param(0, "i")));
        handlebars.registerHelper("hole", (name, options) -> new Handlebars.SafeString(hole((String) name)));
        handlebars.registerHelper(TOKEN, (none, options) -> token(options.data(TOKEN)));
        handlebars.registerHelperMissing((name, options) -> {
            throw new IllegalArgumentException("no such value or helper: " + options.helperName);
        });
    }

    /** The template with a view in it, in a language. */
    public String render(String template, Texts texts, Object view) {
        return render(template, texts, view, "");
    }

    /** The same with the token that every form of a session carries, empty where nobody is signed in. */
    public String render(String template, Texts texts, Object view, String token) {
        return render(template, texts, view, token, false);
    }

    /** A part of pages, to be kept and filled for each reader. */
    public Fragment fragment(String template, Texts texts, Object view) {
        return Fragment.of(render(template, texts, view, "", true), mark);
    }

    /** What a view says in the place of a text that is filled into a fragment later. */
    String hole(String name) {
        return Fragment.hole(mark, name);
    }

    /** A text for HTML. */
    public static String escaped(String text) {
        return Handlebars.Utils.escapeExpression(text).toString();
    }

    private String render(String template, Texts texts, Object view, String token, boolean inFragment) {
        try {
            Template compiled = handlebars.compile(template);
            Context context = Context.newBuilder(view)
                    .resolver(MapValueResolver.INSTANCE, MethodValueResolver.INSTANCE, JavaBeanValueResolver.INSTANCE)
                    .build();
            context.data(TEXTS, texts);
            context.data(TOKEN, token);
            context.data(IN_FRAGMENT, inFragment);
            return SwedishPassage.mark(compiled.apply(context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Helper<Object> message() {
        return (key, options) -> {
            Map<String, Object> arguments = new TreeMap<>(options.hash);
            return texts(options).message(String.valueOf(key), arguments);
        };
    }

    private Helper<Object> say() {
        return (text, options) -> {
            String page = texts(options).language().tag();
            Said said = text instanceof LocalText local ? local.in(page) : (Said) text;
            CharSequence escaped = Boolean.TRUE.equals(options.data(IN_FRAGMENT))
                    ? words(said)
                    : marked(said, options.hash("marks", List.of()));
            return new Handlebars.SafeString(
                    said.language().equals(page)
                            ? escaped
                            : "<span lang=\"" + said.language() + "\" dir=\"ltr\">" + escaped + "</span>");
        };
    }

    /** The text for HTML, with {@code mark} round the words. */
    private static String marked(Said said, List<String> words) {
        if (words.isEmpty()) {
            return escaped(said.text());
        }
        return Marked.parts(said.text(), said.language(), words).stream()
                .map(part -> {
                    String escaped = escaped(part.text());
                    return part.marked() ? "<mark>" + escaped + "</mark>" : escaped;
                })
                .collect(Collectors.joining());
    }

    /** The text for HTML, with a sign at each word that can be marked later. */
    private String words(Said said) {
        return Marked.words(said.text(), said.language()).stream()
                .map(word -> word.token().isEmpty()
                        ? escaped(word.text())
                        : Fragment.word(mark, word.token(), escaped(word.text())))
                .collect(Collectors.joining());
    }

    private Handlebars.SafeString icon(String name, String kind) {
        return new Handlebars.SafeString(
                "<svg class=\"" + kind + "\" aria-hidden=\"true\"><use href=\"" + icons + "#" + name + "\"/></svg>");
    }

    /** Hexadecimal digits only, so there is nothing to escape. */
    private static Handlebars.SafeString token(String token) {
        return new Handlebars.SafeString(
                token.isEmpty() ? "" : "<input type=\"hidden\" name=\"token\" value=\"" + token + "\">");
    }

    private static Texts texts(Options options) {
        return options.data(TEXTS);
    }
}
