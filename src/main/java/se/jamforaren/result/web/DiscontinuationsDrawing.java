package se.jamforaren.result.web;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.jamforaren.catalogue.TotalLine;
import se.jamforaren.result.Result;
import se.jamforaren.text.LocalText;

/** Draws why customers left early. */
record DiscontinuationsDrawing(List<TotalLine> lines, TotalWords words) {

    @Nullable
    FiguresPage.Discontinuations discontinuations() {
        if (lines.isEmpty()) {
            return null;
        }
        List<TotalLine> reasons =
                lines.stream().filter(line -> line.reason().isPresent()).toList();
        int most = reasons.stream()
                .mapToInt(line -> line.customers().orElse(0))
                .max()
                .orElse(1);
        Scale scale = new Scale(0, Math.max(1, most), words.mirrored());
        Map<String, List<TotalLine>> byKind =
                new TreeMap<>(Comparator.comparingInt(List.of("no", "yes", "unknown")::indexOf));
        reasons.forEach(line -> byKind.computeIfAbsent(
                        line.outside().map(outside -> outside ? "yes" : "no").orElse("unknown"),
                        kind -> new ArrayList<>())
                .add(line));
        return new FiguresPage.Discontinuations(
                lines.stream()
                        .filter(line -> line.reason().isEmpty())
                        .findFirst()
                        .map(line -> discontinued(line.customers().orElseThrow()))
                        .orElse(null),
                words.texts()
                        .period(
                                lines.getFirst().period().from(),
                                lines.getFirst().period().to()),
                words.texts().message("siffror.scale.customers", Map.of("high", most)),
                byKind.entrySet().stream()
                        .map(kind -> group(kind.getKey(), kind.getValue(), scale))
                        .toList(),
                words.remarks(Result.DISCONTINUATIONS),
                words.source(lines.getFirst().source()).orElseThrow());
    }

    private FiguresPage.Group group(String kind, List<TotalLine> reasons, Scale scale) {
        boolean whole = reasons.stream().allMatch(line -> line.customers().isPresent());
        return new FiguresPage.Group(
                "siffror.outside." + kind,
                whole
                        ? discontinued(reasons.stream()
                                .mapToInt(line -> line.customers().orElseThrow())
                                .sum())
                        : null,
                reasons.stream()
                        .filter(line -> line.customers().isPresent())
                        .sorted(Comparator.comparingInt(
                                line -> -line.customers().orElseThrow()))
                        .map(line -> new FiguresPage.Reason(
                                name(line),
                                line.customers().orElseThrow(),
                                scale.bar(line.customers().orElseThrow())))
                        .toList(),
                reasons.stream()
                        .filter(line -> line.customers().isEmpty())
                        .map(this::name)
                        .toList(),
                words.choiceSystem().limits().interval());
    }

    private LocalText name(TotalLine line) {
        return words.choiceSystem().reason(line.reason().orElseThrow());
    }

    private String discontinued(int customers) {
        return words.texts().message("siffror.discontinued", Map.of("n", customers));
    }
}
