package se.jamforaren.search.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.search.Answer;
import se.jamforaren.search.Hit;
import se.jamforaren.search.Ordering;
import se.jamforaren.search.Question;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.QuestionParameters;
import se.jamforaren.web.Templates;
import se.jamforaren.web.Visit;

/** Makes the list page of an answer. */
final class ListView {
    static final int PAGE = 20;
    static final String PROGRAMME = "programme";

    private final Visit visit;
    private final Texts texts;
    private final Catalogue catalogue;
    private final Question question;
    private final Answer answer;
    private final Vocabulary vocabulary;
    private final KeptParts kept;
    private final Templates templates;
    private final int page;

    ListView(
            Visit visit,
            Catalogue catalogue,
            Question question,
            Answer answer,
            Vocabulary vocabulary,
            KeptParts kept,
            Templates templates,
            int page) {
        this.kept = kept;
        this.templates = templates;
        this.visit = visit;
        this.texts = visit.texts();
        this.catalogue = catalogue;
        this.question = question;
        this.answer = answer;
        this.vocabulary = vocabulary;
        this.page = page;
    }

    /**
     * @param guided whether the choice system has a guided choice
     * @param whole the facet of which everything is shown, empty for none
     */
    ListPage page(boolean guided, Optional<String> whole) {
        Cards cards = new Cards(visit, catalogue, question, vocabulary, kept, templates, answer.words());
        long fitting = answer.count(Hit.Fit.ALL) + answer.count(Hit.Fit.SOME);
        long count = question.asksForFit() ? fitting : answer.hits().size();
        String counted = texts.message(question.asksForFit() ? "list.fit" : "list.providers", Map.of("n", count));
        String unknown = cards.unknownToAll();
        return new ListPage(
                count + " " + counted,
                visit.home(),
                count,
                counted,
                texts.message(
                        "list.of",
                        Map.of(
                                "n",
                                kept.day(catalogue, question.on()).listed(),
                                "place",
                                catalogue
                                        .choiceSystem()
                                        .name()
                                        .in(texts.language().tag())
                                        .text())),
                catalogue.choiceSystem().about(),
                catalogue.choiceSystem().invented(),
                visit.link("").toString(),
                question.words(),
                hidden("q"),
                !visit.posted().isEmpty(),
                guided ? Go.to(texts.message("guide.way"), "compass", visit.link("valj"), Map.of()) : null,
                chips(),
                whole.isPresent(),
                new FacetsView(catalogue, question, answer, vocabulary, kept, texts, whole).all(),
                NearView.of(kept.day(catalogue, question.on()).terms(), question, vocabulary, texts)
                        .orElse(null),
                HelpView.of(answer, visit, vocabulary).orElse(null),
                "/api/v1/" + catalogue.choiceSystem().id() + "/suggest?lang="
                        + texts.language().tag(),
                hidden(Stream.concat(Stream.of(PROGRAMME, QuestionParameters.NEAR), answer.facets().keySet().stream())
                        .toArray(String[]::new)),
                unknown.isEmpty() ? null : unknown,
                cards.measure().outcome(),
                why(),
                rules(),
                orders(),
                groups(cards),
                new ListPage.CompareForm(
                        visit.link("jamfor").toString().replaceFirst("\\?.*", ""),
                        !visit.posted().isEmpty(),
                        compareHidden()),
                turn(page - 1, "list.previous", page > 1),
                turn(page + 1, "list.next", (long) page * PAGE < answer.hits().size()),
                question.asksForFit() || !question.programmes().isEmpty()
                        ? Go.to(texts.message("list.everyone"), null, visit.link(""), Map.of())
                        : null);
    }

    /** Under headings: by fit when something was asked for, and by what cannot be told apart in an order by a measure. */
    private List<ListPage.Group> groups(Cards cards) {
        Map<String, List<Hit>> byHeading = answer.hits().stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()));
        return byHeading.entrySet().stream()
                .map(group -> new ListPage.Group(
                        group.getKey().isEmpty() ? null : group.getKey(), cards(cards, group.getValue())))
                .toList();
    }

    private static String cards(Cards cards, List<Hit> hits) {
        StringBuilder page = new StringBuilder();
        hits.forEach(hit -> cards.write(hit, page));
        return page.toString();
    }

    private String heading(Hit hit) {
        if (question.ordering().isByMeasure()) {
            long equals = answer.hits().stream()
                    .filter(other -> other.group() == hit.group())
                    .count();
            return texts.message("group.equals", Map.of("group", hit.group(), "n", equals));
        }
        return question.asksForFit()
                ? texts.message(
                        "group." + hit.fit().name().toLowerCase(java.util.Locale.ROOT),
                        Map.of("n", answer.count(hit.fit())))
                : "";
    }

    private List<Go> chips() {
        List<Go> chips = new ArrayList<>();
        if (!question.words().isBlank()) {
            chips.add(without("q", question.words(), "”" + question.words() + "”", "search"));
        }
        visit.query()
                .getOrDefault("programme", List.of())
                .forEach(id -> catalogue
                        .choiceSystem()
                        .findProgramme(id)
                        .ifPresent(programme -> chips.add(without(
                                "programme",
                                id,
                                programme.name().in(texts.language().tag()).text(),
                                programme.icon()))));
        question.choices()
                .forEach((facet, codes) -> codes.forEach(code -> chips.add(without(
                        facet,
                        code,
                        texts.term(code),
                        vocabulary.find(code).flatMap(Term::icon).orElse("check")))));
        return chips;
    }

    private Go without(String name, String value, String text, String icon) {
        Map<String, List<String>> query = less(visit.query(), name, value);
        Map<String, List<String>> posted = less(visit.posted(), name, value);
        return Go.to(text, icon, visit.link("").with(query), posted);
    }

    /** Parameters without a value; a short one ({@code transport}) is the same as its code. */
    private static Map<String, List<String>> less(Map<String, List<String>> all, String name, String value) {
        Map<String, List<String>> less = new LinkedHashMap<>(all);
        less.computeIfPresent(
                name,
                (n, values) -> name.equals("q")
                        ? List.of()
                        : values.stream()
                                .filter(v -> !value.equals(v) && !value.equals(name + "." + v))
                                .toList());
        less.values().removeIf(List::isEmpty);
        return less;
    }

    private List<Go> orders() {
        List<Go> orders = new ArrayList<>();
        for (Ordering ordering : Stream.concat(
                        Ordering.of(catalogue.choiceSystem()).stream(),
                        question.near().stream().map(near -> Ordering.NEAR))
                .toList()) {
            Map<String, List<String>> query = new LinkedHashMap<>(visit.query());
            query.remove("order");
            if (!ordering.equals(Ordering.FIT)) {
                query.put("order", List.of(ordering.id()));
            }
            Go go = Go.to(orderName(ordering), null, visit.link("").with(query), visit.posted());
            orders.add(new Go(go.text(), null, go.address(), go.posts(), ordering.equals(question.ordering())));
        }
        return orders;
    }

    private String orderName(Ordering ordering) {
        return catalogue
                .choiceSystem()
                .findMeasure(ordering.id())
                .map(measure -> measure.name().in(texts.language().tag()).text())
                .orElseGet(() -> texts.message("order." + ordering.id()));
    }

    /** Key of the sentence that says why the order is what it is. */
    private String why() {
        if (question.ordering().isByMeasure()) {
            boolean comparable = question.onlyProgramme()
                    .flatMap(programme ->
                            catalogue.findRanking(question.ordering().id(), programme))
                    .isPresent();
            return comparable ? "why.measure" : "why.measure.none";
        }
        if (question.ordering().equals(Ordering.NAME) || question.ordering().equals(Ordering.NEAR)) {
            return "why." + question.ordering().id();
        }
        return question.asksForFit() ? "why.fit" : "why.everyone";
    }

    private String rules() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        question.onlyProgramme().ifPresent(programme -> asked.put("programme", List.of(programme)));
        Optional.ofNullable(visit.query().get("on")).ifPresent(on -> asked.put("on", on));
        return visit.link("ordning").with(asked).toString();
    }

    private Go turn(int to, String key, boolean exists) {
        return exists
                ? Go.to(
                        texts.message(key),
                        null,
                        visit.link("").with(visit.query()).with("page", Integer.toString(to)),
                        visit.posted())
                : null;
    }

    /** Everything that was asked for as hidden fields, but for what the form itself asks. */
    private List<HiddenField> hidden(String... asked) {
        Map<String, List<String>> kept = new LinkedHashMap<>(visit.query());
        kept.putAll(visit.posted());
        kept.put("a", visit.chosen());
        List.of(asked).forEach(kept::remove);
        return HiddenField.of(kept);
    }

    private List<HiddenField> compareHidden() {
        List<String> onPage = answer.hits().stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(hit -> hit.listed().id())
                .toList();
        Map<String, List<String>> kept = new LinkedHashMap<>(visit.query());
        kept.putAll(visit.posted());
        kept.put("a", visit.chosen().stream().filter(id -> !onPage.contains(id)).toList());
        kept.keySet().removeIf(name -> !name.equals("a") && !name.equals(QuestionParameters.NEED));
        return HiddenField.of(kept);
    }
}
