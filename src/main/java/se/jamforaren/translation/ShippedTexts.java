package se.jamforaren.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.guide.Guides;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalTexts;
import se.jamforaren.text.Page;
import se.jamforaren.text.Reviews;
import se.jamforaren.text.TextState;
import se.jamforaren.text.Texts;
import se.jamforaren.text.TranslatedText;
import se.jamforaren.vocabulary.Vocabulary;

/** Every text that is shipped, in every language, with the state of its translation. */
public final class ShippedTexts {
    private final Map<String, List<TranslatedText>> byLanguage = new LinkedHashMap<>();
    private final Map<String, Map<String, LocalText>> byChoiceSystem = new LinkedHashMap<>();
    private final Map<String, List<Provider>> providers = new LinkedHashMap<>();

    private ShippedTexts() {}

    /** @throws se.jamforaren.content.ContentException when a file is wrong */
    public static ShippedTexts read(
            ContentFolder content,
            Languages languages,
            Vocabulary vocabulary,
            ChoiceSystems choiceSystems,
            Guides guides) {
        ShippedTexts shipped = new ShippedTexts();
        for (ChoiceSystem choiceSystem : choiceSystems.all()) {
            List<Provider> read = ProviderFiles.read(content, choiceSystem, vocabulary);
            Map<String, LocalText> texts = new TreeMap<>(LocalTexts.of(ChoiceSystems.TRANSLATED, choiceSystem));
            guides.find(choiceSystem.id())
                    .ifPresent(guide -> texts.putAll(LocalTexts.of(ChoiceSystems.QUESTIONS, guide.questions())));
            read.forEach(provider -> texts.putAll(LocalTexts.of(provider.id(), provider.profile())));
            shipped.byChoiceSystem.put(choiceSystem.id(), texts);
            shipped.providers.put(choiceSystem.id(), read);
        }
        languages.texts().filter(texts -> !isSwedish(texts.language())).forEach(texts -> {
            List<TranslatedText> all = new ArrayList<>(texts.translations());
            choiceSystems.all().forEach(system -> all.addAll(shipped.of(system, choiceSystems, texts)));
            shipped.byLanguage.put(texts.language().tag(), List.copyOf(all));
        });
        return shipped;
    }

    /** The texts of a part in a language in the order of their keys; none for Swedish and for what is not there. */
    public List<TranslatedText> of(String language, String part) {
        return all(language).stream().filter(text -> text.part().equals(part)).toList();
    }

    /** All texts of a language; none for Swedish. */
    public List<TranslatedText> all(String language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /** The parts: messages, terms, pages and each choice system. */
    public List<String> parts() {
        List<String> parts =
                new ArrayList<>(List.of(TranslatedText.MESSAGES, TranslatedText.TERMS, TranslatedText.PAGES));
        parts.addAll(byChoiceSystem.keySet());
        return parts;
    }

    /** How many texts of a part are in each state; states without any are left out. */
    public Map<TextState, Integer> count(String language, String part) {
        Map<TextState, Integer> counts = new EnumMap<>(TextState.class);
        of(language, part).forEach(text -> counts.merge(text.state(), 1, Integer::sum));
        return counts;
    }

    /** The texts of a choice system, of its guide and of its providers, by key. */
    Map<String, LocalText> texts(String choiceSystem) {
        return byChoiceSystem.get(choiceSystem);
    }

    /** The providers of a choice system. */
    List<Provider> providers(String choiceSystem) {
        return providers.get(choiceSystem);
    }

    private List<TranslatedText> of(ChoiceSystem choiceSystem, ChoiceSystems choiceSystems, Texts texts) {
        String tag = texts.language().tag();
        Reviews reviews = texts.reviews();
        List<TranslatedText> all = new ArrayList<>();
        byChoiceSystem
                .get(choiceSystem.id())
                .forEach((key, text) -> all.add(reviews.state(
                        choiceSystem.id(),
                        key,
                        text.in(Language.FIRST).text(),
                        Optional.ofNullable(text.byLanguage().get(tag)))));
        for (Programme programme : choiceSystem.programmes()) {
            choiceSystems
                    .page(choiceSystem.id(), programme.id(), Language.FIRST)
                    .ifPresent(swedish -> all.add(reviews.state(
                            choiceSystem.id(),
                            ChoiceSystems.pageKey(programme.id()),
                            swedish.source(),
                            choiceSystems
                                    .page(choiceSystem.id(), programme.id(), tag)
                                    .filter(page -> page.language().equals(tag))
                                    .map(Page::source))));
        }
        return all;
    }

    private static boolean isSwedish(Language language) {
        return language.tag().equals(Language.FIRST);
    }
}
