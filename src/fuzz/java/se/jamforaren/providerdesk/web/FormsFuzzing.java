package se.jamforaren.providerdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.BadParameter;

/**
 * The forms of a profile: whatever is typed in their inputs is an answer that fits the profile, a fault beside it, or
 * something that no form sends, which is told as wrong.
 */
class FormsFuzzing {
    private static final ContentFolder CONTENT = ContentFolder.locate(null);
    private static final Vocabulary VOCABULARY = Vocabulary.read(CONTENT);
    private static final ChoiceSystem CHOICE_SYSTEM =
            ChoiceSystems.read(CONTENT).find("exempel").orElseThrow();
    private static final Languages LANGUAGES = Languages.read(CONTENT);
    private static final Profile PROFILE =
            ProviderFiles.read(CONTENT, CHOICE_SYSTEM, VOCABULARY).getFirst().profile();
    private static final List<FieldForm> FORMS = forms();
    private static final List<String> INPUTS = inputs();

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of(List.of("https://vimeo.com/1", "08-123 45 67", "a@b.se"), 0),
                Arguments.of(List.of("2026-02-30", "99999999999", "yes"), 3),
                Arguments.of(List.of("a\u0000\r\n", "", "\ud800"), 9));
    }

    @MethodSource("typed")
    @FuzzTest(maxDuration = "30s")
    void anAnswerOrAFault(@NotNull @WithSize(min = 1, max = 60) List<@NotNull String> values, int from) {
        Typed typed = new Typed(new LinkedHashMap<>());
        for (int i = 0; i < values.size(); i++) {
            typed.add(INPUTS.get(Math.floorMod(from + i, INPUTS.size())), values.get(i));
        }
        Faults faults = new Faults(LANGUAGES.swedish());
        Map<ProfileField, Optional<?>> answers = new LinkedHashMap<>();
        try {
            FORMS.forEach(form -> answers.put(
                    form.field(), form.read(typed, form.field().answer(PROFILE), LocalDate.of(2026, 11, 22), faults)));
        } catch (BadParameter e) {
            assertThat(e).hasMessageContaining("expected");
            return;
        }
        FORMS.forEach(form -> assertThat(form.view(typed, faults, LANGUAGES.swedish())).isNotNull());
        if (faults.isEmpty()) {
            Profile changed = ProfileField.change(PROFILE, answers);
            Typed again = new Typed(new LinkedHashMap<>());
            FORMS.forEach(form -> form.write(form.field().answer(changed), again));
        }
    }

    private static List<FieldForm> forms() {
        FieldForms forms = new FieldForms(VOCABULARY, List.of("vimeo.com", "www.youtube.com"));
        return forms.sections().stream()
                .flatMap(section -> forms.of(section, CHOICE_SYSTEM).stream())
                .toList();
    }

    /** The names of all inputs that a filled profile has. */
    private static List<String> inputs() {
        Typed typed = new Typed(new LinkedHashMap<>());
        FORMS.forEach(form -> form.write(form.field().answer(PROFILE), typed));
        List<String> names = new ArrayList<>(typed.values().keySet());
        FORMS.stream().map(form -> form.field().name()).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }
}
