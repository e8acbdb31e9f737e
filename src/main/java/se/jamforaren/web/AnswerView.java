package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Texts;

/**
 * What a profile answers in one field.
 *
 * @param label key of the field's label
 * @param known whether the provider has answered
 * @param asked whether no answer is a gap that is said
 */
public record AnswerView(String name, String icon, String label, boolean known, boolean asked, List<Line> lines) {

    /**
     * One thing that is said.
     *
     * @param link where it leads, null for a plain text
     * @param partner who offers it, null when the provider does
     */
    public record Line(
            Said text,
            @Nullable Said note,
            @Nullable String partner,
            @Nullable String until,
            @Nullable String link) {

        private static Line text(Said text) {
            return new Line(text, null, null, null, null);
        }
    }

    /** The answer of a profile on a day, in a language. */
    public static AnswerView of(ProfileField field, Profile profile, LocalDate on, Texts texts) {
        Optional<?> answer = field.answer(profile, on);
        return new AnswerView(
                field.name(),
                field.icon(),
                "field." + field.name(),
                answer.isPresent(),
                field.asked(),
                answer.map(value -> lines(field, value, on, texts)).orElse(List.of()));
    }

    private static List<Line> lines(ProfileField field, Object value, LocalDate on, Texts texts) {
        String language = texts.language().tag();
        List<Line> lines =
                switch (value) {
                    case LocalText text -> List.of(Line.text(text.in(language)));
                    case LocalDate date -> List.of(Line.text(new Said(texts.date(date), language)));
                    case List<?> several ->
                        several.stream()
                                .flatMap(one -> switch (one) {
                                    case Claim claim ->
                                        claim.isOfferedOn(on)
                                                ? Optional.of(claim(claim, texts)).stream()
                                                : Stream.<Line>empty();
                                    case Film film ->
                                        Optional.of(new Line(
                                                        film.title().in(language),
                                                        film.summary().in(language),
                                                        null,
                                                        null,
                                                        film.address()))
                                                .stream();
                                    default -> throw new IllegalStateException("no words for " + one.getClass());
                                })
                                .toList();
                    default -> List.of(plain(field, String.valueOf(value), language));
                };
        return lines.isEmpty() ? List.of(Line.text(new Said(texts.message("none"), language))) : lines;
    }

    private static Line claim(Claim claim, Texts texts) {
        String language = texts.language().tag();
        return new Line(
                new Said(texts.term(claim.term()), language),
                claim.note().map(note -> note.in(language)).orElse(null),
                claim.partner().orElse(null),
                claim.until().map(texts::date).orElse(null),
                null);
    }

    private static Line plain(ProfileField field, String value, String language) {
        String link =
                switch (field.icon()) {
                    case "phone" -> Call.to(value);
                    case "mail" -> "mailto:" + value;
                    case "external-link" -> value;
                    default -> null;
                };
        return new Line(new Said(value, language), null, null, null, link);
    }
}
