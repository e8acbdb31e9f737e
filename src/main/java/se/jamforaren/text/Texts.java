package se.jamforaren.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.TextProperties;

/** Everything that is said in one language: messages, names of terms, synonyms and pages. */
public final class Texts {
    private final Language language;
    private final Map<String, String> messages;
    private final Map<String, String> deskMessages;
    private final Map<String, String> terms;
    private final Map<String, String> synonyms;
    private final Map<String, Page> pages;
    private final Reviews reviews;
    private final Texts fallback;
    private final boolean reviewed;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(
            Language language,
            Map<String, String> messages,
            Map<String, String> deskMessages,
            Map<String, String> terms,
            Map<String, String> synonyms,
            Map<String, Page> pages,
            Reviews reviews,
            Texts fallback) {
        this.language = language;
        this.messages = messages;
        this.deskMessages = deskMessages;
        this.terms = terms;
        this.synonyms = synonyms;
        this.pages = pages;
        this.reviews = reviews;
        this.fallback = fallback;
        this.reviewed = translations().stream().allMatch(text -> text.state() == TextState.REVIEWED);
    }

    static Texts read(Language language, Path folder, Texts fallback) {
        return new Texts(
                language,
                checked(folder.resolve("messages.properties"), language),
                checked(folder.resolve("desk.properties"), language),
                TextProperties.read(folder.resolve("terms.properties")),
                TextProperties.read(folder.resolve("synonyms.properties")),
                Page.readAll(folder.resolve("pages"), language.tag()),
                Reviews.read(folder.resolve("review.properties")),
                fallback);
    }

    /** The language that these texts are in. */
    public Language language() {
        return language;
    }

    /**
     * A message of the interface; the Swedish one, marked as such, where this language lacks it.
     *
     * @param arguments values of the message's placeholders by name
     * @throws IllegalArgumentException when no language has the key, so that a misspelt key fails its test
     */
    public String message(String key, Map<String, Object> arguments) {
        String pattern = messages.getOrDefault(key, deskMessages.get(key));
        if (pattern == null) {
            if (fallback == null) {
                throw new IllegalArgumentException("no message " + key);
            }
            return SwedishPassage.of(fallback.message(key, arguments));
        }
        if (isPlain(pattern)) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // It is not for two at once, and a copy would look up its language's plurals anew.
        synchronized (format) {
            return format.format(isolated(arguments));
        }
    }

    /** Where one reads from the right, a name or a number from the left stays whole and moves nothing round it. */
    private Map<String, Object> isolated(Map<String, Object> arguments) {
        if (language.direction().equals("ltr")) {
            return arguments;
        }
        Map<String, Object> isolated = new HashMap<>(arguments);
        isolated.replaceAll((name, value) -> value instanceof String text ? isolated(text) : value);
        return isolated;
    }

    private String isolated(String text) {
        return language.direction().equals("ltr") ? text : "\u2068" + text + "\u2069";
    }

    /** Whether a message says what is written, so that ICU, which takes its time, need not be asked. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /** A message without placeholders. */
    public String message(String key) {
        return message(key, Map.of());
    }

    /** Whether some language that this one falls back to has the message. */
    public boolean hasMessage(String key) {
        return messages.containsKey(key)
                || deskMessages.containsKey(key)
                || (fallback != null && fallback.hasMessage(key));
    }

    /** Keys of the messages that this language has itself, other than those of the desks, whose users read Swedish. */
    public Set<String> messageKeys() {
        return new TreeSet<>(messages.keySet());
    }

    /**
     * The name of a vocabulary term, in Swedish and marked as such where it is missing; of {@code language.xx} the name
     * of that language.
     */
    public String term(String code) {
        String own = terms.get(code);
        if (own != null) {
            return own;
        }
        if (code.startsWith("language.")) {
            return languageName(code.substring("language.".length()));
        }
        if (fallback == null) {
            return code;
        }
        String swedish = fallback.term(code);
        return swedish.equals(code) ? code : SwedishPassage.of(swedish);
    }

    /** Codes of the terms that this language names itself. */
    public Set<String> termCodes() {
        return new TreeSet<>(terms.keySet());
    }

    /** Comma-separated words for terms, by term. */
    public Map<String, String> synonyms() {
        return synonyms;
    }

    /** A page of prose in this language, else in Swedish; empty when neither has it. */
    public Optional<Page> page(String name) {
        Page page = pages.get(name);
        return page != null || fallback == null ? Optional.ofNullable(page) : fallback.page(name);
    }

    /** The pages of prose that this language has itself, by name. */
    public List<Page> ownPages() {
        return List.copyOf(new TreeMap<>(pages).values());
    }

    /** The Swedish page, to be shown beside a translation that nobody has checked; empty when that may stand alone. */
    public Optional<Page> original(Page page) {
        return fallback == null || !page.language().equals(language.tag())
                ? Optional.empty()
                : fallback.page(page.name())
                        .filter(swedish -> isUnread(TranslatedText.PAGES, page.name(), page, swedish));
    }

    /** Whether nobody has read a translated page beside the Swedish one as it is now. */
    public boolean isUnread(String part, String key, Page page, Page swedish) {
        return reviews.state(part, key, swedish.source(), Optional.of(page.source()))
                        .state()
                != TextState.REVIEWED;
    }

    /** What speakers of this language have read. */
    public Reviews reviews() {
        return reviews;
    }

    /** Messages, terms and pages beside the Swedish ones; none for Swedish itself. */
    public List<TranslatedText> translations() {
        if (fallback == null) {
            return List.of();
        }
        List<TranslatedText> all = new ArrayList<>();
        fallback.messages.forEach((key, swedish) ->
                all.add(reviews.state(TranslatedText.MESSAGES, key, swedish, Optional.ofNullable(messages.get(key)))));
        fallback.terms.forEach((code, swedish) -> {
            if (terms.containsKey(code) || !code.startsWith("language.")) {
                all.add(reviews.state(TranslatedText.TERMS, code, swedish, Optional.ofNullable(terms.get(code))));
            }
        });
        new TreeMap<>(fallback.pages)
                .forEach((name, swedish) -> all.add(reviews.state(
                        TranslatedText.PAGES,
                        name,
                        swedish.source(),
                        Optional.ofNullable(pages.get(name)).map(Page::source))));
        return all;
    }

    /** Whether every message, term and page of this language has been read by a speaker; Swedish needs none. */
    public boolean isReviewed() {
        return reviewed;
    }

    /** A date in full, {@code 22 november 2026}. */
    public String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(start(date)));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A time in words, {@code 2016} or {@code april–december 2016}. */
    public String period(LocalDate from, LocalDate to) {
        boolean wholeYears = from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        DateIntervalFormat format =
                DateIntervalFormat.getInstance(wholeYears ? "y" : wholeMonths ? "yMMMM" : "yMMMMd", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                new DateInterval(start(from).toEpochMilli(), start(to).toEpochMilli()));
    }

    /** Several names in one sentence, {@code Anna, Bo och Cia}. */
    public String list(List<String> names) {
        return ListFormatter.getInstance(language.locale())
                .format(names.stream().map(this::isolated).toList());
    }

    private String languageName(String tag) {
        String name = LocaleDisplayNames.getInstance(language.locale(), DialectHandling.DIALECT_NAMES)
                .localeDisplayName(ULocale.forLanguageTag(tag.equals("prs") ? "fa-AF" : tag));
        return name.isEmpty() ? tag : name;
    }

    private static Map<String, String> checked(Path file, Language language) {
        Map<String, String> messages = TextProperties.read(file);
        messages.forEach((key, pattern) -> {
            try {
                if (!isPlain(pattern)) {
                    new MessageFormat(pattern, language.locale());
                }
            } catch (IllegalArgumentException e) {
                throw new ContentException(
                        file + ": " + key + " is not a message of ICU's format: " + e.getMessage() + ": " + pattern);
            }
        });
        return messages;
    }
}
