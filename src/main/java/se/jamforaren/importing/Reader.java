package se.jamforaren.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;
import se.jamforaren.result.Results;
import se.jamforaren.result.StoredLine;

/** Reads a file against what stands in the tables, and changes nothing. */
@Singleton
final class Reader {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Providers providers;
    private final Results results;
    private final ObjectMapper json;

    Reader(Providers providers, Results results, ObjectMapper json) {
        this.providers = providers;
        this.results = results;
        this.json = json;
    }

    /** @param importId marks the lines that it brings */
    Reading read(ChoiceSystem choiceSystem, Kind kind, String fileName, byte[] bytes, Optional<Long> importId) {
        Findings findings = new Findings(fileName);
        Optional<TextTable> table = TableFile.read(bytes, findings);
        int rows = table.map(t -> t.rows().size()).orElse(0);
        if (table.isEmpty()) {
            return new Reading(findings.report(kind, rows, 0), Optional.empty(), List.of());
        }
        List<Provider> known = providers.of(choiceSystem.id());
        if (kind == Kind.PROVIDERS) {
            List<Provider> changed = new ProviderTable(table.get(), choiceSystem, known, json, findings).changed();
            return new Reading(findings.report(kind, rows, changed.size()), Optional.empty(), changed);
        }
        List<Result> read = figures(table.get(), kind, fileName, choiceSystem, known, findings);
        if (!findings.isGood()) {
            return new Reading(findings.report(kind, rows, 0), Optional.empty(), List.of());
        }
        Merge merge = Merge.of(results.stored(choiceSystem.id()), read, importId);
        Check.Figures figures = new Check.Figures(
                choiceSystem, read, merge.lines().stream().map(StoredLine::line).toList());
        Check.all().forEach(check -> check.find(figures, findings));
        return new Reading(findings.report(kind, rows, merge.changed()), Optional.of(merge.lines()), List.of());
    }

    private static List<Result> figures(
            TextTable table,
            Kind kind,
            String fileName,
            ChoiceSystem choiceSystem,
            List<Provider> known,
            Findings findings) {
        Set<String> ids = known.stream().map(Provider::id).collect(Collectors.toSet());
        Optional<ChoiceSystem.Table> shipped = choiceSystem.tables().stream()
                .filter(t -> t.kind().equals(kind.id()))
                .findFirst();
        if (shipped.isEmpty()) {
            findings.error(1, 1, Sentences.noSource(kind));
            return List.of();
        }
        String source = shipped.get().source();
        if (kind != Kind.DISCONTINUATIONS) {
            return new FigureTable(table, kind, source, choiceSystem, ids, findings).lines();
        }
        Optional<Period> period = year(fileName).or(() -> shipped.get().period().map(Period::parse));
        if (period.isEmpty()) {
            findings.error(1, 1, Sentences.NO_PERIOD);
            return List.of();
        }
        return new DiscontinuationTable(table, period.get(), source, choiceSystem, ids, findings).lines();
    }

    /** The year in a file's name, since the table itself does not say it. */
    private static Optional<Period> year(String fileName) {
        Matcher year = YEAR.matcher(fileName);
        return year.find() && Integer.parseInt(year.group(1)) <= Year.now().getValue()
                ? Optional.of(Period.parse(year.group(1)))
                : Optional.empty();
    }
}
