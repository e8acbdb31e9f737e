package se.jamforaren.comparison.web;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.comparison.Comparison;
import se.jamforaren.comparison.FieldCriterion;
import se.jamforaren.comparison.FigureCriterion;
import se.jamforaren.comparison.Sameness;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.result.Figure;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.AnswerView;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.Go;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Visit;

/** Puts a comparison into words. */
final class ComparisonDrawing {
    private static final String BRIEF = "skillnader";

    private final Visit visit;
    private final ChoiceSystem choiceSystem;
    private final List<ListedProvider> providers;
    private final LocalDate on;
    private final Comparison comparison;
    private final Texts texts;

    ComparisonDrawing(Visit visit, ChoiceSystem choiceSystem, List<ListedProvider> providers, LocalDate on) {
        this.visit = visit;
        this.choiceSystem = choiceSystem;
        this.providers = providers;
        this.on = on;
        this.comparison = Comparison.of(providers, choiceSystem, on);
        this.texts = visit.texts();
    }

    /** Whether a reader asks for only what may tell the providers apart. */
    static boolean isBrief(Parameters parameters) {
        return parameters.number(BRIEF, 0, 0, 1) == 1;
    }

    /** The page's visit, brief or not. */
    Visit visit(boolean brief) {
        if (!brief) {
            return visit;
        }
        Map<String, List<String>> query = new LinkedHashMap<>(visit.query());
        query.put(BRIEF, List.of("1"));
        return visit.asking(query);
    }

    ComparisonPage page(boolean brief) {
        List<String> alike = alike();
        List<FigureCriterion> figures = comparison.figures().stream()
                .filter(criterion -> criterion.commonGap().isEmpty())
                .filter(criterion -> !brief || criterion.sameness().mayTellApart())
                .toList();
        return new ComparisonPage(
                texts.message("compare.title", Map.of("names", texts.list(names()))),
                texts.list(names()),
                Go.to(texts.message("back.list"), "arrow-left", visit.link("").with(visit.query()), visit.posted()),
                choiceSystem.about(),
                choiceSystem.invented(),
                providers.stream().map(listed -> chosen(listed, brief)).toList(),
                brief,
                Go.to(
                        texts.message(brief ? "compare.everything" : "compare.brief"),
                        "list-checks",
                        visit(!brief).here(),
                        visit.posted()),
                Go.to(
                        texts.message("sheet.print"),
                        "printer",
                        visit.link("blad").with(visit.query()),
                        visit.posted()),
                list(alike),
                comparison.fields().stream()
                        .filter(criterion -> isShown(criterion.sameness(), brief))
                        .map(this::said)
                        .toList(),
                list(labels(Sameness.UNKNOWN).toList()),
                figures.stream().filter(this::isFirst).map(this::counted).toList(),
                figures.stream()
                        .filter(criterion -> !isFirst(criterion))
                        .map(this::counted)
                        .toList(),
                comparison.figures().stream()
                        .filter(criterion -> criterion.commonGap().isPresent())
                        .map(this::head)
                        .toList());
    }

    private static boolean isShown(Sameness sameness, boolean brief) {
        return sameness.mayTellApart() || (sameness == Sameness.SAME && !brief);
    }

    private boolean isFirst(FigureCriterion criterion) {
        return criterion.measure().equals(choiceSystem.measures().getFirst().id());
    }

    private List<String> names() {
        return providers.stream().map(listed -> listed.provider().name()).toList();
    }

    private ComparisonPage.Chosen chosen(ListedProvider listed, boolean brief) {
        List<String> others = new ArrayList<>(visit.chosen());
        others.remove(listed.id());
        return new ComparisonPage.Chosen(
                listed.provider().name(),
                visit.link("anordnare/" + listed.id()).with(visit.query()).toString(),
                listed.provider().profile().summary().orElse(null),
                Go.to(
                        listed.provider().name(),
                        "check",
                        visit(brief).choosing(others).here(),
                        visit.posted()));
    }

    private List<String> alike() {
        Stream<String> figures = comparison.figures().stream()
                .filter(criterion -> criterion.sameness() == Sameness.SAME)
                .map(criterion -> text(head(criterion).measure()));
        return Stream.concat(labels(Sameness.SAME), figures).toList();
    }

    private Stream<String> labels(Sameness sameness) {
        return comparison.fields().stream()
                .filter(criterion -> criterion.sameness() == sameness)
                .map(criterion -> texts.message("field." + criterion.field().name()));
    }

    private @Nullable String list(List<String> labels) {
        return labels.isEmpty() ? null : String.join(texts.language().comma(), labels);
    }

    private ComparisonPage.Said said(FieldCriterion criterion) {
        List<ComparisonPage.Answer> answers = providers.stream()
                .map(listed -> new ComparisonPage.Answer(
                        listed.provider().name(),
                        AnswerView.of(criterion.field(), listed.provider().profile(), on, texts)))
                .toList();
        return new ComparisonPage.Said(
                criterion.field().icon(),
                answers.getFirst().answer().label(),
                criterion.sameness() == Sameness.SAME,
                answers);
    }

    private ComparisonPage.Counted counted(FigureCriterion criterion) {
        List<FigureView> words = words(criterion);
        List<ComparisonPage.Count> counts = new ArrayList<>();
        for (int i = 0; i < providers.size(); i++) {
            LocalText customers =
                    providers.get(i).provider().profile().customers().orElse(null);
            counts.add(new ComparisonPage.Count(
                    names().get(i),
                    words.get(i),
                    words.get(i).outcome() ? customers : null,
                    providers.get(i).commentOn(criterion.figures().get(i)).orElse(null)));
        }
        return new ComparisonPage.Counted(head(criterion), criterion.sameness() == Sameness.SAME, counts);
    }

    private List<FigureView> words(FigureCriterion criterion) {
        return criterion.figures().stream().map(this::words).toList();
    }

    private FigureView head(FigureCriterion criterion) {
        return words(criterion.counted().orElse(criterion.figures().getFirst()));
    }

    private FigureView words(Figure figure) {
        return FigureView.of(figure, choiceSystem, texts);
    }

    private String text(LocalText text) {
        return text.in(texts.language().tag()).text();
    }
}
