package se.jamforaren.translation.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.TextState;
import se.jamforaren.text.Texts;
import se.jamforaren.text.TranslatedText;
import se.jamforaren.translation.ShippedTexts;
import se.jamforaren.web.Address;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Lookup;
import se.jamforaren.web.PageRenderer;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Visit;

/** {@code /{lang}/oversattningar}, and with {@code ?sprak=ar&del=messages} every text of a part. */
@Controller("/{lang}/oversattningar")
class TranslationPages {
    private static final String PATH = "oversattningar";
    private static final int TEXTS = 30;
    private static final int PROSE = 1;

    private final Lookup lookup;
    private final Languages languages;
    private final ChoiceSystems choiceSystems;
    private final ShippedTexts shipped;
    private final PageRenderer pages;

    TranslationPages(
            Lookup lookup, Languages languages, ChoiceSystems choiceSystems, ShippedTexts shipped, PageRenderer pages) {
        this.lookup = lookup;
        this.languages = languages;
        this.choiceSystems = choiceSystems;
        this.shipped = shipped;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> translations(HttpRequest<?> request, String lang) {
        Texts texts = lookup.texts(lang);
        Parameters parameters = Parameters.of(request);
        if (parameters.one("sprak").isPresent() || parameters.one("del").isPresent()) {
            return list(texts, parameters);
        }
        Visit visit = Visit.to(texts, PATH);
        return pages.ok(
                visit,
                new TranslationsPage(
                        texts.message("translations.title"),
                        visit.home(),
                        Stream.of(TextState.values())
                                .map(state -> new TranslationsPage.State(
                                        texts.message("translations." + state.id()),
                                        texts.message("translations." + state.id() + ".text")))
                                .toList(),
                        translated().map(language -> tongue(texts, language)).toList()));
    }

    private HttpResponse<String> list(Texts texts, Parameters parameters) {
        String tag = parameters.one("sprak").orElse("");
        Language language = translated()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "sprak", "one of " + translated().map(Language::tag).toList()));
        String part = parameters.one("del").orElse("");
        if (!shipped.parts().contains(part)) {
            throw new BadParameter("del", "one of " + shipped.parts());
        }
        List<TranslatedText> all = shipped.of(tag, part);
        int size = part.equals(TranslatedText.PAGES) ? PROSE : TEXTS;
        int last = Math.max(1, (all.size() + size - 1) / size);
        int page = parameters.number("sida", 1, 1, last);
        Address list = address(texts, tag, part);
        Visit visit = Visit.to(texts, PATH)
                .asking(Map.of("sprak", List.of(tag), "del", List.of(part), "sida", List.of(String.valueOf(page))));
        return pages.ok(
                visit,
                new TranslationListPage(
                        part(texts, part) + ": " + language.name(),
                        part(texts, part),
                        language,
                        Visit.to(texts, PATH).here().toString(),
                        page,
                        last,
                        all.stream()
                                .skip((long) (page - 1) * size)
                                .limit(size)
                                .map(text -> new TranslationListPage.Text(
                                        text.reviewKey(),
                                        texts.message(
                                                "translations." + text.state().id()),
                                        text.swedish(),
                                        text.translation().orElse(null)))
                                .toList(),
                        page == 1
                                ? null
                                : list.with("sida", String.valueOf(page - 1)).toString(),
                        page == last
                                ? null
                                : list.with("sida", String.valueOf(page + 1)).toString()));
    }

    private TranslationsPage.Tongue tongue(Texts texts, Language language) {
        return new TranslationsPage.Tongue(
                language,
                name(texts, language),
                shipped.parts().stream()
                        .filter(part -> !shipped.of(language.tag(), part).isEmpty())
                        .map(part -> new TranslationsPage.Part(
                                part(texts, part),
                                shipped.count(language.tag(), part).entrySet().stream()
                                        .map(count -> texts.message("translations."
                                                        + count.getKey().id()) + ": " + count.getValue())
                                        .collect(Collectors.joining(" · ")),
                                address(texts, language.tag(), part).toString()))
                        .toList());
    }

    private static @Nullable String name(Texts texts, Language language) {
        String name = texts.term("language." + language.tag());
        return language.tag().contains("-") || name.equalsIgnoreCase(language.name()) ? null : name;
    }

    /** The name of a part: our own texts, or the name of a choice system. */
    private String part(Texts texts, String part) {
        return choiceSystems
                .find(part)
                .map(system -> system.name().in(texts.language().tag()).text())
                .orElseGet(() -> texts.message("translations.part." + part));
    }

    private static Address address(Texts texts, String tag, String part) {
        return Visit.to(texts, PATH).here().with("sprak", tag).with("del", part);
    }

    private Stream<Language> translated() {
        return languages.all().stream().filter(language -> !language.tag().equals(Language.FIRST));
    }
}
