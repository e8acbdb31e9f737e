package se.jamforaren.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Question;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Fragment;

/** What can be ticked beside a list, and how many providers offer each. */
record FacetsView(
        Catalogue catalogue, Question question, Answer answer, Vocabulary vocabulary, KeptParts kept, Texts texts) {
    /** A programme first, then what providers say of themselves. */
    List<ListPage.FacetView> all() {
        Map<String, Fragment> options = kept.options(catalogue, texts, this::options);
        List<ListPage.FacetView> facets = new ArrayList<>();
        facets.add(new ListPage.FacetView(
                ListView.PROGRAMME,
                "facet.programme",
                true,
                options(
                        options,
                        ListView.PROGRAMME,
                        catalogue.choiceSystem().programmes().stream().map(Programme::id),
                        question.programmes(),
                        true)));
        for (ProfileField field : ProfileField.facets()) {
            String facet = field.facet().orElseThrow();
            Set<String> chosen = question.choices().getOrDefault(facet, Set.of());
            String terms =
                    options(options, facet, vocabulary.group(facet).stream().map(Term::code), chosen, false);
            if (!terms.isEmpty()) {
                facets.add(new ListPage.FacetView(facet, "facet." + facet, !chosen.isEmpty(), terms));
            }
        }
        return facets;
    }

    /** The options of a facet that somebody offers or that are chosen. */
    private String options(
            Map<String, Fragment> options, String facet, Stream<String> values, Set<String> chosen, boolean all) {
        StringBuilder html = new StringBuilder();
        values.forEach(value -> {
            int count = answer.facets().get(facet).getOrDefault(value, 0);
            boolean checked = chosen.contains(value);
            if (all || count > 0 || checked) {
                options.get(value)
                        .write(
                                html,
                                Map.of("count", Integer.toString(count), "checked", checked ? " checked" : ""),
                                Set.of());
            }
        });
        return html.toString();
    }

    private List<OptionView> options() {
        return Stream.concat(
                        catalogue.choiceSystem().programmes().stream()
                                .map(programme -> new OptionView(
                                        ListView.PROGRAMME,
                                        programme.id(),
                                        programme
                                                .name()
                                                .in(texts.language().tag())
                                                .text(),
                                        programme.icon())),
                        ProfileField.facets().stream()
                                .map(field -> field.facet().orElseThrow())
                                .flatMap(facet -> vocabulary.group(facet).stream()
                                        .map(term -> new OptionView(
                                                facet,
                                                term.code(),
                                                texts.term(term.code()),
                                                term.icon().orElse(null)))))
                .toList();
    }
}
