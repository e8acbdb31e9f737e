package se.jamforaren.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.TextProperties;
import se.jamforaren.guide.Guides;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.result.ResultTable;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.MessageFit;
import se.jamforaren.text.TextState;
import se.jamforaren.text.Texts;
import se.jamforaren.text.TranslatedText;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** Reads everything under a content folder and tells what is wrong with it. */
public final class ContentCheck {
    /** Languages in which no text may be missing. */
    private static final Set<String> WHOLE = Set.of("sv-simple", "en");

    private final ContentFolder content;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Wording> wordings = new ArrayList<>();
    private Languages languages;
    private Vocabulary vocabulary;
    private ChoiceSystems choiceSystems;
    private ShippedTexts shipped;

    private ContentCheck(ContentFolder content) {
        this.content = content;
    }

    /** Checks a folder; a file that cannot be read at all is the only finding about it. */
    public static ContentCheck of(ContentFolder content) {
        ContentCheck check = new ContentCheck(content);
        check.languages = check.tried(() -> Languages.read(content));
        check.vocabulary = check.tried(() -> Vocabulary.read(content));
        check.choiceSystems = check.tried(() -> ChoiceSystems.read(content));
        if (check.languages != null && check.vocabulary != null) {
            check.codes();
        }
        if (check.findings.stream().noneMatch(Finding::error)) {
            check.shipped = check.tried(check::shipped);
        }
        if (check.shipped != null) {
            check.tables();
            check.texts();
            check.words();
        }
        return check;
    }

    /** What was found, errors first. */
    public List<Finding> findings() {
        return Stream.concat(
                        findings.stream().filter(Finding::error),
                        findings.stream().filter(finding -> !finding.error()))
                .toList();
    }

    /** How hard the texts are to read; none when a file could not be read. */
    public List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    /** The texts with their states; empty when a file could not be read. */
    public Optional<ShippedTexts> shippedTexts() {
        return Optional.ofNullable(shipped);
    }

    /** The languages; none when a file could not be read. */
    public List<Language> languages() {
        return languages == null ? List.of() : languages.all();
    }

    private ShippedTexts shipped() {
        return ShippedTexts.read(
                content, languages, vocabulary, choiceSystems, Guides.read(content, choiceSystems, vocabulary));
    }

    private <T> T tried(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ContentException e) {
            String said = e.getMessage();
            String root = content.root() + "/";
            findings.add(Finding.error("content", said.startsWith(root) ? said.substring(root.length()) : said));
            return null;
        }
    }

    private void tables() {
        for (ChoiceSystem system : choiceSystems.all()) {
            Set<String> providers =
                    shipped.providers(system.id()).stream().map(one -> one.id()).collect(Collectors.toSet());
            system.tables()
                    .forEach(table -> tried(() -> ResultTable.read(
                            content.root().resolve("kundval/" + system.id() + "/" + table.file()),
                            table,
                            system,
                            providers)));
        }
    }

    /** Keys and codes that nothing answers to. */
    private void codes() {
        Texts swedish = languages.swedish();
        Set<String> codes = vocabulary.codes();
        for (Term term : vocabulary.all()) {
            if (!term.group().equals("language") && swedish.term(term.code()).equals(term.code())) {
                findings.add(Finding.error("sv/terms.properties", term.code() + " has no name, expected one"));
            }
        }
        languages.texts().forEach(texts -> {
            String tag = texts.language().tag();
            unknown(
                    tag,
                    "messages.properties",
                    texts.messageKeys(),
                    swedish.messageKeys(),
                    "a key of the Swedish file");
            unknown(tag, "terms.properties", texts.termCodes(), codes, "a code of the vocabulary");
            Set<String> words = new TreeSet<>(texts.synonyms().keySet());
            words.remove("ignored");
            unknown(tag, "synonyms.properties", words, codes, "a code of the vocabulary, or ignored");
        });
    }

    private void unknown(String tag, String file, Set<String> found, Set<String> known, String expected) {
        found.stream()
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        findings.add(Finding.error(tag + "/" + file, key + " is not known, expected " + expected)));
    }

    /** What is missing or stale, and messages that do not fit. */
    private void texts() {
        languages.texts().forEach(texts -> {
            Language language = texts.language();
            String tag = language.tag();
            for (TranslatedText text : shipped.all(tag)) {
                String place = tag + " " + text.reviewKey();
                if (text.state() == TextState.MISSING) {
                    String what = "is missing, expected a translation of: "
                            + text.swedish().lines().findFirst().orElse("");
                    findings.add(new Finding(WHOLE.contains(tag), place, what));
                } else if (text.state() == TextState.STALE) {
                    findings.add(Finding.note(place, "the Swedish has changed since somebody read it"));
                }
                if (text.part().equals(TranslatedText.MESSAGES) || PlainWords.isMessage(text.key())) {
                    text.translation().ifPresent(said -> fits(place, text.swedish(), said, language));
                }
            }
            unknown(
                    tag,
                    "review.properties",
                    texts.reviews().fingerprints().keySet(),
                    shipped.all(tag).stream().map(TranslatedText::reviewKey).collect(Collectors.toSet()),
                    "a key as check-content --review prints it");
        });
        Map<String, String> swedish = TextProperties.read(content.root().resolve("languages/sv/messages.properties"));
        swedish.forEach((key, said) ->
                fits("sv messages/" + key, said, said, languages.swedish().language()));
    }

    private void fits(String place, String swedish, String said, Language language) {
        MessageFit.faults(swedish, said, language.locale()).forEach(fault -> findings.add(Finding.error(place, fault)));
    }

    private void words() {
        languages.texts().forEach(texts -> wordings.addAll(PlainWords.of(content, texts, choiceSystems, shipped)));
        wordings.forEach(wording -> wording.finding().ifPresent(findings::add));
    }
}
