package se.jamforaren.providerdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;

/**
 * All that a profile answers in one field, in plain words: every language, every claim with its note and partner. An
 * answer that is told in the same words is the same answer.
 */
final class Answer {
    // Signs round a text that may run the other way than the words about it.
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private Answer() {}

    /** One line for each thing that is said; none for a field that has not been answered. */
    static List<String> words(ProfileField field, Profile profile, ChoiceSystem choiceSystem, Texts texts) {
        Optional<?> answer = field.answer(profile);
        return answer.filter(List.of()::equals).isPresent()
                ? List.of(texts.message("none"))
                : answer.stream()
                        .flatMap(value -> lines(value, choiceSystem, texts))
                        .toList();
    }

    private static Stream<String> lines(Object value, ChoiceSystem choiceSystem, Texts texts) {
        return switch (value) {
            case LocalText text -> each(text, texts);
            case LocalDate date -> Stream.of(texts.date(date));
            case List<?> several -> several.stream().map(one -> line(one, choiceSystem, texts));
            default -> Stream.of(String.valueOf(value));
        };
    }

    private static String line(Object value, ChoiceSystem choiceSystem, Texts texts) {
        return switch (value) {
            case Claim claim -> claim(claim, texts);
            case Film film ->
                String.join(
                        ". ",
                        said(film.title(), texts),
                        film.address(),
                        texts.term("language." + film.language()),
                        film.seconds() + " s",
                        film.captions().orElse(texts.message("provider.desk.film.captions-in")),
                        said(film.summary(), texts));
            case Comment comment ->
                measure(comment, choiceSystem, texts) + " " + comment.period() + " – " + said(comment.text(), texts);
            default -> String.valueOf(value);
        };
    }

    private static String claim(Claim claim, Texts texts) {
        List<String> parts = new ArrayList<>(List.of(texts.term(claim.term())));
        claim.delivery()
                .ifPresent(delivery -> parts.add(texts.message(
                        "provider.desk.delivery." + delivery.name().toLowerCase(java.util.Locale.ROOT))));
        claim.partner().ifPresent(parts::add);
        claim.until().ifPresent(until -> parts.add(texts.message("provider.desk.until") + " " + texts.date(until)));
        claim.note().ifPresent(note -> parts.add(said(note, texts)));
        return String.join(" · ", parts);
    }

    /** Its name; its id when the measure is counted no more. */
    private static String measure(Comment comment, ChoiceSystem choiceSystem, Texts texts) {
        return choiceSystem
                .findCounted(comment.measure())
                .map(measure -> measure.name().in(texts.language().tag()).text())
                .orElse(comment.measure());
    }

    private static Stream<String> each(LocalText text, Texts texts) {
        return text.byLanguage().entrySet().stream()
                .sorted(Comparator.comparing(said -> !said.getKey().equals(Language.FIRST)))
                .map(said -> name(said.getKey(), texts) + ": " + ISOLATE + said.getValue() + END);
    }

    private static String said(LocalText text, Texts texts) {
        return each(text, texts).reduce((a, b) -> a + " / " + b).orElseThrow();
    }

    /** What a language is called. */
    static String name(String tag, Texts texts) {
        return tag.equals("sv-simple") ? texts.message("provider.desk.simple") : texts.term("language." + tag);
    }
}
