package se.jamforaren.sheet.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Profile;
import se.jamforaren.search.Answer;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Vocabulary;
import se.jamforaren.web.Go;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.Today;
import se.jamforaren.web.Visit;

/** Makes the sheet. */
final class SheetDrawing {
    private static final int FEW = 2;

    private final Visit visit;
    private final Catalogue catalogue;
    private final List<ListedProvider> providers;
    private final Answer answer;
    private final Languages languages;
    private final Vocabulary vocabulary;

    SheetDrawing(
            Visit visit,
            Catalogue catalogue,
            List<ListedProvider> providers,
            Answer answer,
            Languages languages,
            Vocabulary vocabulary) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.providers = providers;
        this.answer = answer;
        this.languages = languages;
        this.vocabulary = vocabulary;
    }

    SheetPage page(Texts beside, String host) {
        Columns columns = new Columns(new Column(languages.swedish(), languages), new Column(beside, languages));
        SheetReasons reasons = new SheetReasons(columns, answer, vocabulary, Today.inStockholm());
        String address = host + same(beside.language());
        List<Pair> lead = new ArrayList<>(List.of(columns.text("sheet.take")));
        if (providers.stream().anyMatch(reasons::isPersonal)) {
            lead.add(columns.text("sheet.personal"));
        }
        Map<String, Object> count = Map.of("n", providers.size());
        return new SheetPage(
                visit.texts().message("sheet.title", count),
                back(),
                tongues(beside.language()),
                columns.both(column -> new Pair.Line(null, column.message("sheet.title", count))),
                lead,
                QrCode.of(address),
                address,
                providers.size() > FEW,
                providers.stream()
                        .map(listed -> new SheetPage.Provider(
                                listed.provider().name(),
                                Stream.concat(contact(columns, listed), reasons.of(listed).stream())
                                        .toList()))
                        .toList(),
                List.of(
                        new SheetPage.Section(columns.text("sheet.change"), columns.text("sheet.change.text")),
                        new SheetPage.Section(columns.text("sheet.nochoice"), noChoice(columns))),
                columns.text("sheet.choose"),
                List.of(
                        columns.both(column -> new Pair.Line(
                                null,
                                column.message(
                                        "sheet.printed",
                                        Map.of("date", column.texts().date(Today.inStockholm()))))),
                        columns.both(column -> new Pair.Line(
                                null, column.text(catalogue.choiceSystem().about())))));
    }

    private static Stream<Pair> contact(Columns columns, ListedProvider listed) {
        Profile profile = listed.provider().profile();
        if (profile.address().isEmpty() && profile.phone().isEmpty()) {
            return Stream.of(columns.said("sheet.contact", column -> column.message("sheet.ask")));
        }
        return Stream.of(
                columns.said("field.address", column -> own(column, profile.address())),
                columns.said("field.phone", column -> own(column, profile.phone())));
    }

    private static Passage own(Column column, java.util.Optional<String> value) {
        return value.map(text -> new Passage(text, "sv", "ltr")).orElseGet(() -> column.message("sheet.ask"));
    }

    private Pair noChoice(Columns columns) {
        return catalogue
                .choiceSystem()
                .noChoice()
                .map(text -> columns.both(column -> new Pair.Line(null, column.text(text))))
                .orElseGet(() -> columns.text("sheet.nochoice.ask"));
    }

    /** Where the same choice is seen on a screen: side by side, or the only one's page. */
    private String same(Language language) {
        Visit there = new Visit(
                languages.find(language.tag()).orElseThrow(),
                visit.path(),
                Map.of(),
                Map.of(),
                visit.chosen(),
                visit.choiceSystem());
        return providers.size() == 1
                ? there.choosing(List.of())
                        .address("anordnare/" + providers.getFirst().id())
                : there.address("jamfor");
    }

    private Go back() {
        Map<String, List<String>> query = new LinkedHashMap<>(visit.query());
        query.remove("med");
        return Go.to(
                visit.texts().message("sheet.back"),
                "arrow-left",
                visit.link(providers.size() == 1 ? "" : "jamfor").with(query),
                visit.posted());
    }

    private List<SheetPage.Tongue> tongues(Language beside) {
        return languages.all().stream()
                .filter(language -> !language.tag().equals(Language.FIRST))
                .map(language -> new SheetPage.Tongue(
                        language,
                        visit.asking(with(language)).here().toString(),
                        language.equals(beside),
                        HiddenField.of(visit.posted())))
                .toList();
    }

    private Map<String, List<String>> with(Language language) {
        Map<String, List<String>> query = new LinkedHashMap<>(visit.query());
        query.put("med", List.of(language.tag()));
        return query;
    }

    /** Both columns. */
    record Columns(Column swedish, Column other) {
        Pair both(Function<Column, Pair.Line> line) {
            return new Pair(line.apply(swedish), line.apply(other));
        }

        Pair text(String key) {
            return both(column -> new Pair.Line(null, column.message(key)));
        }

        Pair said(String label, Function<Column, Passage> text) {
            return both(column -> new Pair.Line(column.message(label), text.apply(column)));
        }
    }
}
