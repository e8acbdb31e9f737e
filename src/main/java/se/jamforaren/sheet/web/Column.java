package se.jamforaren.sheet.web;

import java.util.Map;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Texts;

/** One of the two columns of the sheet. What its language lacks stands in Swedish and is marked as Swedish. */
final class Column {
    private final Texts texts;
    private final Languages languages;

    Column(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    Texts texts() {
        return texts;
    }

    Passage message(String key, Map<String, Object> arguments) {
        boolean own = texts.messageKeys().contains(key);
        return passage(texts.message(key, arguments), own ? texts.language() : swedish());
    }

    Passage message(String key) {
        return message(key, Map.of());
    }

    Passage term(String code) {
        boolean own = code.startsWith("language.") || texts.termCodes().contains(code);
        return passage(texts.term(code), own ? texts.language() : swedish());
    }

    Passage text(LocalText text) {
        return said(text.in(texts.language().tag()));
    }

    Passage said(Said said) {
        return passage(
                said.text(),
                languages.find(said.language()).map(Texts::language).orElseGet(this::swedish));
    }

    private Language swedish() {
        return languages.swedish().language();
    }

    private static Passage passage(String text, Language language) {
        return new Passage(text, language.html(), language.direction());
    }
}
