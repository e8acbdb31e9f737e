package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.importing.ImportRecord;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.Kind;
import se.jamforaren.importing.Report;
import se.jamforaren.importing.State;
import se.jamforaren.kundval.ChoiceSystem;

/** The pages about imported files. */
@Singleton
final class ImportView {
    private final Office office;
    private final Imports imports;
    private final Samples samples;
    private final ComingView coming;

    ImportView(Office office, Imports imports, Samples samples, ComingView coming) {
        this.office = office;
        this.imports = imports;
        this.samples = samples;
        this.coming = coming;
    }

    static String address(ChoiceSystem choiceSystem) {
        return Office.below(choiceSystem, "import");
    }

    /** The page on which files are handed in, with all that were. */
    WorkPage list(ChoiceSystem choiceSystem, Form form) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", office.say("import.choose"));
        Arrays.stream(Kind.values()).forEach(kind -> kinds.put(kind.id(), kind(kind)));
        return WorkPage.of(
                office.say("import"),
                office.home(),
                office.name(choiceSystem),
                Panel.of(null, office.say("import.text"))
                        .with(new WorkForm(
                                address(choiceSystem),
                                List.of(form.choice("kind", "select", kinds), form.field("file", "file")),
                                office.say("import.check"),
                                true)),
                Panel.of(office.say("import.samples"), office.say("import.samples.text"))
                        .with(samples.kinds(choiceSystem).stream()
                                .map(kind -> new Panel.Way(
                                        kind(kind), address(choiceSystem) + "/exempel/" + kind.id() + ".csv"))
                                .toArray(Panel.Way[]::new)),
                Panel.of(office.say("import.earlier"))
                        .with(new Table(
                                office.say("import.caption"),
                                List.of(
                                        office.say("field.file"),
                                        office.say("import.about"),
                                        office.say("import.state"),
                                        office.say("import.staged-by"),
                                        office.say("import.decided-by")),
                                imports.list(choiceSystem.id()).stream()
                                        .map(record -> row(choiceSystem, record))
                                        .toList(),
                                office.say("import.empty"))));
    }

    /** A file that was not kept, since it has errors. */
    WorkPage refused(ChoiceSystem choiceSystem, Report report) {
        return WorkPage.of(
                        office.say("import.report"),
                        back(choiceSystem),
                        report.file(),
                        report(report).toArray(Panel[]::new))
                .alert(office.say("import.refused"));
    }

    /** A file that was kept, with what can be done with it. */
    WorkPage one(ChoiceSystem choiceSystem, ImportRecord record, Report report, Form form) {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                null,
                state(record),
                office.say("import.staged", Map.of("who", record.stagedBy(), "time", office.time(record.stagedAt()))),
                kind(record.kind())));
        panels.addAll(report(report));
        if (record.state() == State.STAGED) {
            String address = address(choiceSystem) + "/" + record.id();
            boolean changes = report.rowsChanged() > 0;
            panels.addAll(coming.panels(choiceSystem, record, address, form));
            if (changes) {
                panels.add(Panel.of(office.say("import.decide"), office.say("import.decide.text"))
                        .with(new WorkForm(
                                address + "/publicera",
                                List.of(Form.hidden("comments", coming.seen(record))),
                                office.say("import.publish"),
                                true)));
            }
            panels.add(Panel.of(null, changes ? "" : office.say("import.decide.same"))
                    .with(new WorkForm(address + "/slang", List.of(), office.say("import.discard"), false)));
        }
        return WorkPage.of(
                office.say("import.report"), back(choiceSystem), record.fileName(), panels.toArray(Panel[]::new));
    }

    private List<Panel> report(Report report) {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                null, office.say("import.rows", Map.of("read", report.rowsRead(), "changed", report.rowsChanged()))));
        if (!report.errors().isEmpty()) {
            panels.add(Panel.of(office.say(
                            "import.errors", Map.of("n", report.errors().size())))
                    .listing(report.errors()));
        }
        panels.add(
                report.warnings().isEmpty()
                        ? Panel.of(office.say("import.no-warnings"))
                        : Panel.of(
                                        office.say(
                                                "import.warnings",
                                                Map.of("n", report.warnings().size())),
                                        office.say("import.warnings.text"))
                                .listing(report.warnings()));
        return panels;
    }

    private List<Table.Cell> row(ChoiceSystem choiceSystem, ImportRecord record) {
        return List.of(
                Table.link(record.fileName(), address(choiceSystem) + "/" + record.id()),
                Table.cell(kind(record.kind())),
                Table.cell(state(record)),
                Table.cell(record.stagedBy() + ", " + office.time(record.stagedAt())),
                Table.cell(record.decidedBy()
                        .map(who -> who + ", " + office.time(record.decidedAt().orElseThrow()))
                        .orElse("–")));
    }

    private String state(ImportRecord record) {
        return record.version()
                .map(version -> office.say("import.state.version", Map.of("version", version)))
                .orElseGet(() -> office.say("import.state." + record.state()));
    }

    private String kind(Kind kind) {
        return office.say("import.kind." + kind.id());
    }

    private Panel.Way back(ChoiceSystem choiceSystem) {
        return new Panel.Way(office.say("import"), address(choiceSystem));
    }
}
