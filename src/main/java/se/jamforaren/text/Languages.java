package se.jamforaren.text;

import com.ibm.icu.util.ULocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.YamlFile;

/** The languages of the portal, Swedish first, each with its texts. */
public final class Languages {
    private static final List<String> FIRST_ONES =
            List.of("sv", "sv-simple", "en", "ar", "prs", "fa", "so", "ti", "uk", "ru", "tr");

    private final Map<String, Texts> byTag;

    private Languages(Map<String, Texts> byTag) {
        this.byTag = byTag;
    }

    /** @throws ContentException when a folder lacks its language.yml or Swedish is missing */
    public static Languages read(ContentFolder content) {
        List<Path> folders = content.list("languages").stream()
                .filter(Files::isDirectory)
                .sorted((a, b) -> Integer.compare(place(tag(a)), place(tag(b))))
                .toList();
        Texts swedish = folders.stream()
                .filter(folder -> tag(folder).equals(Language.FIRST))
                .findFirst()
                .map(folder -> Texts.read(language(folder), folder, null))
                .orElseThrow(
                        () -> new ContentException(content.root() + "/languages: expected a folder " + Language.FIRST));
        return new Languages(folders.stream()
                .map(folder ->
                        tag(folder).equals(Language.FIRST) ? swedish : Texts.read(language(folder), folder, swedish))
                .collect(Collectors.toMap(
                        texts -> texts.language().tag(), Function.identity(), (a, b) -> a, LinkedHashMap::new)));
    }

    /** Every language, the most used first. */
    public List<Language> all() {
        return byTag.values().stream().map(Texts::language).toList();
    }

    /** The texts of every language. */
    public Stream<Texts> texts() {
        return byTag.values().stream();
    }

    /** The texts of a language, empty when there is no such folder. */
    public Optional<Texts> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The texts of Swedish. */
    public Texts swedish() {
        return byTag.get(Language.FIRST);
    }

    /** The language that suits an Accept-Language header best, Swedish when none does or it cannot be read. */
    public Language best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return swedish().language();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> spokenAs(range.getRange()).stream())
                    .findFirst()
                    .orElse(swedish().language());
        } catch (IllegalArgumentException e) {
            return swedish().language();
        }
    }

    private Optional<Language> spokenAs(String range) {
        return Stream.of(range, range.split("-")[0])
                .flatMap(tag -> all().stream()
                        .filter(language ->
                                tag.equalsIgnoreCase(language.tag()) || tag.equalsIgnoreCase(language.html())))
                .findFirst();
    }

    private static Language language(Path folder) {
        YamlFile file = YamlFile.read(folder.resolve("language.yml"));
        LanguageFile said = file.as(LanguageFile.class);
        if (said.name == null || said.locale == null || said.html == null) {
            throw file.error("", "expected name, direction, locale and html");
        }
        if (!Set.of("ltr", "rtl").contains(String.valueOf(said.direction))) {
            throw file.error("/direction", said.direction + ", expected ltr or rtl");
        }
        return new Language(tag(folder), said.name, said.direction, locale(said.locale), said.html);
    }

    /** Years, digits and hours are those that a reader meets in Sweden; a language's file may name other years and digits. */
    private static ULocale locale(String tag) {
        ULocale said = ULocale.forLanguageTag(tag);
        ULocale.Builder locale = new ULocale.Builder().setLocale(said);
        if (said.getUnicodeLocaleType("ca") == null) {
            locale.setUnicodeLocaleKeyword("ca", "gregory");
        }
        if (said.getUnicodeLocaleType("nu") == null) {
            locale.setUnicodeLocaleKeyword("nu", "latn");
        }
        return locale.setUnicodeLocaleKeyword("hc", "h23").build();
    }

    private static String tag(Path folder) {
        return folder.getFileName().toString();
    }

    private static int place(String tag) {
        int index = FIRST_ONES.indexOf(tag);
        return index < 0 ? FIRST_ONES.size() : index;
    }

    private record LanguageFile(String name, String direction, String locale, String html) {}
}
