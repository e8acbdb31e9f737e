package se.jamforaren.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.TextProperties;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Provider;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalTexts;
import se.jamforaren.text.MessageFit;
import se.jamforaren.text.Page;
import se.jamforaren.text.Readability;
import se.jamforaren.text.Texts;

/** How hard the texts of one language are to read: the interface as a set, each page, each choice system. */
final class PlainWords {
    private static final double ANY = Double.MAX_VALUE;
    private static final Wording.Limit INTERFACE = new Wording.Limit(25, ANY, true);
    private static final Wording.Limit PAGES = new Wording.Limit(30, ANY, true);
    private static final Wording.Limit LEGAL_PAGES = new Wording.Limit(40, ANY, true);
    private static final Wording.Limit EASY = new Wording.Limit(25, 8, true);
    private static final Wording.Limit OTHERS = new Wording.Limit(ANY, 12, false);
    private static final Wording.Limit ADVICE = new Wording.Limit(35, ANY, false);

    private final Texts texts;
    private final String tag;
    private final List<Wording> all = new ArrayList<>();

    private PlainWords(Texts texts) {
        this.texts = texts;
        this.tag = texts.language().tag();
    }

    static List<Wording> of(ContentFolder content, Texts texts, ChoiceSystems choiceSystems, ShippedTexts shipped) {
        PlainWords words = new PlainWords(texts);
        Map<String, String> messages =
                TextProperties.read(content.root().resolve("languages/" + words.tag + "/messages.properties"));
        words.add("messages", messages.values().stream().map(words::example).toList(), words.limit(INTERFACE));
        texts.ownPages()
                .forEach(page -> words.add("pages/" + page.name(), words.lines(page), words.limit(LEGAL_PAGES)));
        for (ChoiceSystem choiceSystem : choiceSystems.all()) {
            words.addAll(choiceSystem, choiceSystems, shipped);
        }
        return words.all;
    }

    private void addAll(ChoiceSystem choiceSystem, ChoiceSystems choiceSystems, ShippedTexts shipped) {
        String id = choiceSystem.id();
        choiceSystem
                .programmes()
                .forEach(programme -> choiceSystems
                        .page(id, programme.id(), tag)
                        .filter(page -> page.language().equals(tag))
                        .ifPresent(page ->
                                add(id + "/" + ChoiceSystems.pageKey(programme.id()), lines(page), limit(PAGES))));
        List<Provider> providers = shipped.providers(id);
        add(
                id + "/kundval",
                shipped.texts(id).entrySet().stream()
                        .filter(text -> providers.stream()
                                .noneMatch(provider -> text.getKey().startsWith(provider.id() + ".")))
                        .flatMap(text ->
                                own(text.getValue()).map(said -> isMessage(text.getKey()) ? example(said) : said))
                        .toList(),
                limit(PAGES));
        for (Provider provider : providers) {
            add(
                    id + "/" + provider.id(),
                    LocalTexts.of(provider.id(), provider.profile()).values().stream()
                            .flatMap(this::own)
                            .toList(),
                    isSwedish()
                            ? ADVICE
                            : new Wording.Limit(
                                    limit(ADVICE).lix(), limit(ADVICE).sentence(), false));
        }
    }

    /** Whether a text of a choice system is a message of ICU's format. */
    static boolean isMessage(String key) {
        return key.startsWith(ChoiceSystems.TRANSLATED + ".") && key.endsWith(".counted");
    }

    private Wording.Limit limit(Wording.Limit swedish) {
        return isSwedish() ? swedish : tag.equals("sv-simple") ? EASY : OTHERS;
    }

    private boolean isSwedish() {
        return tag.equals(Language.FIRST);
    }

    private void add(String what, Collection<String> said, Wording.Limit limit) {
        Readability counted = Readability.of(said);
        if (counted.words() > 0) {
            all.add(new Wording(tag, what, counted, Optional.of(limit)));
        }
    }

    private Stream<String> own(LocalText text) {
        return Stream.ofNullable(text.byLanguage().get(tag));
    }

    private String example(String message) {
        return MessageFit.example(message, texts.language().locale());
    }

    /** The headings, paragraphs and points of a page. */
    private List<String> lines(Page page) {
        return page.sourceInItsLanguage()
                .lines()
                .map(line -> line.replaceFirst("^(#+|[-*]|\\d+\\.)\\s+", "").replaceAll("[*_`]", ""))
                .toList();
    }
}
