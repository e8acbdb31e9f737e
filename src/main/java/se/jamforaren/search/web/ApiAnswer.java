package se.jamforaren.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;
import se.jamforaren.search.Question;

/**
 * An answer in version 1 of the API.
 *
 * @param total everyone in the list, with those who have not answered
 * @param suggestion words that the reader may have meant, null for none
 */
record ApiAnswer(
        int total,
        LocalDate on,
        String order,
        List<ApiProvider> providers,
        Map<String, List<Count>> facets,
        @JsonInclude @Nullable String suggestion) {

    /** A provider in an answer. */
    record ApiProvider(
            String id,
            String name,
            int position,
            int group,
            @JsonProperty("new") boolean isNew,
            List<Hit.Match> matched,
            List<String> unanswered,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer metres,

            List<Figure> measures) {}

    /** How many offer something. */
    record Count(String id, int count) {}

    static ApiAnswer of(Question question, Answer answer, int page) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        answer.facets()
                .forEach((facet, counts) -> facets.put(
                        facet,
                        counts.entrySet().stream()
                                .map(count -> new Count(count.getKey(), count.getValue()))
                                .sorted(Comparator.comparing(Count::id))
                                .collect(Collectors.toList())));
        return new ApiAnswer(
                answer.hits().size(),
                question.on(),
                question.ordering().id(),
                answer.hits().stream()
                        .skip((long) (page - 1) * ListView.PAGE)
                        .limit(ListView.PAGE)
                        .map(ApiAnswer::provider)
                        .toList(),
                facets,
                answer.correction().orElse(null));
    }

    private static ApiProvider provider(Hit hit) {
        List<Figure> figures = hit.listed().figures();
        return new ApiProvider(
                hit.listed().id(),
                hit.listed().provider().name(),
                hit.position(),
                hit.group(),
                figures.stream().anyMatch(figure -> figure.status() == Status.NEW),
                hit.matched(),
                hit.unanswered(),
                hit.metres().orElse(null),
                figures);
    }
}
