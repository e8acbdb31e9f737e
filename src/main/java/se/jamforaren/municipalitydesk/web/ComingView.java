package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.importing.Coming;
import se.jamforaren.importing.ComingComment;
import se.jamforaren.importing.ComingComments;
import se.jamforaren.importing.ComingFigures;
import se.jamforaren.importing.ImportRecord;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;
import se.jamforaren.text.Language;

/** Which providers see figures of a file that waits, and what they say about them. */
@Singleton
final class ComingView {
    private final Office office;
    private final ComingFigures figures;
    private final ComingComments comments;
    private final ChangeView names;

    ComingView(Office office, ComingFigures figures, ComingComments comments, ChangeView names) {
        this.office = office;
        this.figures = figures;
        this.comments = comments;
        this.names = names;
    }

    /** What an officer who reads the page of a file has seen of its comments. */
    String seen(ImportRecord file) {
        return ComingComments.seen(comments.of(file.id()));
    }

    /** None for a file that says nothing about providers. */
    List<Panel> panels(ChoiceSystem choiceSystem, ImportRecord file, String address, Form form) {
        Optional<Coming> coming = figures.find(file.id());
        if (coming.isEmpty() || coming.get().providers().isEmpty()) {
            return List.of();
        }
        List<ComingComment> said = comments.of(file.id());
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                        office.say(
                                "import.coming",
                                Map.of("n", coming.get().providers().size())),
                        office.say("import.coming.text"))
                .with(new Table(
                        office.say("import.comments", Map.of("n", said.size())),
                        List.of(
                                office.say("changes.provider"),
                                office.say("import.comment.figure"),
                                office.say("import.comment"),
                                office.say("import.comment.by")),
                        said.stream().map(comment -> row(choiceSystem, comment)).toList(),
                        office.say("import.comments.empty"))));
        if (!said.isEmpty()) {
            panels.add(Panel.of(office.say("import.comment.back"), office.say("import.comment.back.text"))
                    .with(new WorkForm(
                            address + "/kommentar",
                            List.of(
                                    form.choice("comment", "select", choices(choiceSystem, said)),
                                    form.field("answer", "area")),
                            office.say("import.comment.back.button"),
                            false)));
        }
        return panels;
    }

    private Map<String, String> choices(ChoiceSystem choiceSystem, List<ComingComment> said) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", office.say("import.choose"));
        said.forEach(comment -> choices.put(
                String.valueOf(comment.id()), name(choiceSystem, comment) + ": " + figure(choiceSystem, comment)));
        return choices;
    }

    private List<Table.Cell> row(ChoiceSystem choiceSystem, ComingComment comment) {
        return List.of(
                Table.cell(name(choiceSystem, comment)),
                Table.cell(figure(choiceSystem, comment)),
                Table.cell(comment.text().isEmpty() ? office.say("import.comment.none") : comment.text()),
                Table.cell(comment.writtenBy() + ", " + office.time(comment.writtenAt())));
    }

    private String name(ChoiceSystem choiceSystem, ComingComment comment) {
        return names.name(new ProviderKey(choiceSystem.id(), comment.provider()));
    }

    private String figure(ChoiceSystem choiceSystem, ComingComment comment) {
        Period period = Period.parse(comment.period());
        Map<String, String> programmes = office.programmes(choiceSystem);
        return choiceSystem
                        .findCounted(comment.measure())
                        .map(measure -> measure.name().in(Language.FIRST).text())
                        .orElse(comment.measure())
                + ", "
                + office.texts()
                        .list(Scope.parse(comment.programmes(), List.of()).programmes().stream()
                                .map(id -> programmes.getOrDefault(id, id))
                                .toList())
                + ", "
                + office.texts().period(period.from(), period.to());
    }
}
