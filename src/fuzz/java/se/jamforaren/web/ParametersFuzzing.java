package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.provider.ValueSource;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.vocabulary.Vocabulary;

/** The parameters of an address: whatever stands there is a question, or a parameter that is named. */
class ParametersFuzzing {
    private static final ContentFolder CONTENT = ContentFolder.locate(null);
    private static final ChoiceSystem CHOICE_SYSTEM =
            ChoiceSystems.read(CONTENT).find("exempel").orElseThrow();
    private static final Vocabulary VOCABULARY = Vocabulary.read(CONTENT);

    @ValueSource(
            strings = {
                "q=svenska&page=2&on=2026-11-22",
                "order=near&near=place.nacka&language=language.ar",
                "a=x&a=y&order=fit&q=%F0%9F%99%82",
                "q=%",
                "%ff=1&=&&q",
                "page=-1&on=0000-00-00"
            })
    @FuzzTest(maxDuration = "30s")
    void aQuestionOrABadParameter(@NotNull String query) {
        HttpRequest<?> request;
        try {
            request = HttpRequest.GET(new URI("/?" + query));
        } catch (URISyntaxException e) {
            return;
        }
        tried(() -> Parameters.of(request)).ifPresent(parameters -> {
            tried(() -> parameters.number("page", 1, 1, 1_000));
            tried(() -> QuestionParameters.read(parameters, true, CHOICE_SYSTEM, VOCABULARY));
            tried(() -> QuestionParameters.read(parameters, false, CHOICE_SYSTEM, VOCABULARY))
                    .ifPresent(question -> assertThat(again(parameters)).isEqualTo(question));
        });
    }

    /** The same question by the address that a page makes of it. */
    private static Object again(Parameters parameters) {
        String address =
                new Address("/").with(QuestionParameters.kept(parameters)).toString();
        assertThat(address).matches("/(\\?[A-Za-z0-9=&%+._*-]*)?");
        return QuestionParameters.read(
                Parameters.of(HttpRequest.GET(URI.create(address))), false, CHOICE_SYSTEM, VOCABULARY);
    }

    private static <T> java.util.Optional<T> tried(Supplier<T> read) {
        try {
            return java.util.Optional.of(read.get());
        } catch (BadParameter e) {
            assertThat(List.of(e.name(), e.getMessage())).doesNotContain("");
            return java.util.Optional.empty();
        }
    }
}
