package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Question;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Fragment;

/**
 * What can be ticked beside a list, and how many providers offer each. Of many terms those that most offer are shown,
 * with what is chosen and the reader's own language; a button shows the others.
 *
 * @param whole the facet of which everything is shown, empty for none
 */
record FacetsView(
        Catalogue catalogue,
        Question question,
        Answer answer,
        Vocabulary vocabulary,
        KeptParts kept,
        Texts texts,
        Optional<String> whole) {
    /** Name of the button that shows the whole of a facet. */
    static final String WHOLE = "visa";

    private static final int MOST = 5;

    /** A programme first, then what providers say of themselves. */
    List<ListPage.FacetView> all() {
        List<ListPage.FacetView> facets = new ArrayList<>();
        facets.add(facet(
                ListView.PROGRAMME,
                catalogue.choiceSystem().programmes().stream()
                        .map(Programme::id)
                        .toList(),
                question.programmes(),
                true));
        for (ProfileField field : ProfileField.facets()) {
            String facet = field.facet().orElseThrow();
            Set<String> chosen = question.choices().getOrDefault(facet, Set.of());
            Map<String, Integer> counts = answer.facets().get(facet);
            List<String> offered = vocabulary.group(facet).stream()
                    .map(Term::code)
                    .filter(code -> counts.getOrDefault(code, 0) > 0 || chosen.contains(code))
                    .toList();
            if (!offered.isEmpty()) {
                facets.add(facet(
                        facet, offered, chosen, whole.filter(facet::equals).isPresent()));
            }
        }
        return facets;
    }

    private ListPage.FacetView facet(String facet, List<String> offered, Set<String> chosen, boolean all) {
        Map<String, Integer> counts = answer.facets().get(facet);
        Set<String> most = offered.stream()
                .sorted(Comparator.comparing(value -> -counts.getOrDefault(value, 0)))
                .limit(all ? Long.MAX_VALUE : MOST)
                .collect(Collectors.toSet());
        String own = facet + "." + texts.language().tag();
        List<String> shown = offered.stream()
                .filter(value -> most.contains(value) || chosen.contains(value) || value.equals(own))
                .toList();
        StringBuilder html = new StringBuilder();
        shown.forEach(value -> option(facet, value)
                .write(
                        html,
                        Map.of(
                                "count",
                                Integer.toString(counts.getOrDefault(value, 0)),
                                "checked",
                                chosen.contains(value) ? " checked" : ""),
                        Set.of()));
        return new ListPage.FacetView(
                facet,
                "facet." + facet,
                all || !chosen.isEmpty(),
                html.toString(),
                shown.size() == offered.size() ? 0 : offered.size());
    }

    private Fragment option(String facet, String value) {
        return facet.equals(ListView.PROGRAMME)
                ? kept.programme(catalogue, texts, value, () -> programme(value))
                : kept.term(texts, facet, value, () -> new OptionView(facet, value, texts.term(value), icon(value)));
    }

    private OptionView programme(String id) {
        Programme programme = catalogue.choiceSystem().findProgramme(id).orElseThrow();
        String name = programme.name().in(texts.language().tag()).text();
        return new OptionView(ListView.PROGRAMME, id, name, programme.icon());
    }

    private @Nullable String icon(String code) {
        return vocabulary.find(code).flatMap(Term::icon).orElse(null);
    }
}
