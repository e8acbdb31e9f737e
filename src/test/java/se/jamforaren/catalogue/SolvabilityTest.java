package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Result;
import se.jamforaren.result.Results;
import se.jamforaren.result.Scope;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/**
 * Somebody who has everything that is public tries to work out how it went for the few: sums, differences and the
 * bounds of what is possible. An unknown is how many of a provider's customers succeeded in a programme, or the sum
 * of their answers.
 */
@PortalTest
class SolvabilityTest {
    private static final String SYSTEM = "exempel";
    private static final Pattern WORDS =
            Pattern.compile("([0-9]+) kund(?:er)? kom till jobb eller studier", Pattern.CASE_INSENSITIVE);

    @Inject
    EmbeddedServer server;

    @Inject
    Results results;

    @Inject
    ChoiceSystems choiceSystems;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void nothingHiddenCanBeWorkedOutFromAllThatIsPublic() throws IOException {
        for (Measure measure : choiceSystems.find(SYSTEM).orElseThrow().measures()) {
            Puzzle puzzle = puzzle(measure, 10);
            assertThat(puzzle.hidden).as(measure.id()).isNotEmpty();
            assertThat(puzzle.known).as(measure.id()).isNotEmpty();

            assertThat(puzzle.solved()).as(measure.id()).isEmpty();
        }
    }

    /** The engine is public, so an interval can be tried out: whoever does knows all that is not of the few. */
    @Test
    void theFewCannotBeWorkedOutByWhoeverReckonsIntervalsBackwards() throws IOException {
        for (Measure measure : choiceSystems.find(SYSTEM).orElseThrow().measures()) {
            assertThat(puzzle(measure, 5).solved()).as(measure.id()).isEmpty();
        }
    }

    @Test
    void pagesSayNoNumberOfSuccessesThatIsHidden() {
        for (Result line : results.of(SYSTEM)) {
            if (!line.kind().equals("results") || line.provider().isEmpty()) {
                continue;
            }
            int finished = number(line, "finished");
            int successes = number(line, "finished_to_work")
                    + number(line, "finished_to_studies")
                    + number(line, "finished_to_own_business");
            if (finished >= 10 || successes == 0) {
                continue;
            }
            Set<Integer> said = new HashSet<>();
            Matcher words = WORDS.matcher(Reader.text(
                    reader.get("/sv/" + SYSTEM + "/anordnare/" + line.provider().orElseThrow())));
            while (words.find()) {
                said.add(Integer.parseInt(words.group(1)));
            }
            Set<Integer> allowed = new TreeSet<>();
            for (Result other : results.of(SYSTEM)) {
                if (other.kind().equals("results")
                        && other.provider().equals(line.provider())
                        && number(other, "finished") >= 10) {
                    allowed.add(number(other, "finished_to_work")
                            + number(other, "finished_to_studies")
                            + number(other, "finished_to_own_business"));
                }
            }
            assertThat(allowed).as(line.toString()).containsAll(said);
        }
    }

    @Test
    void thePuzzleIsSolvedWhereItCanBe() {
        Puzzle single = new Puzzle();
        single.hidden("a", 0, 4);
        single.hidden("b", 0, 7);
        single.know(Set.of("a", "b", "c"), 20);
        single.know(Set.of("c"), 15);
        assertThat(single.solved()).isEmpty();
        single.know(Set.of("b"), 2);
        assertThat(single.solved()).containsOnlyKeys("a", "b");

        Puzzle none = new Puzzle();
        none.hidden("a", 0, 4);
        none.hidden("b", 0, 7);
        none.know(Set.of("a", "b", "c"), 15);
        none.know(Set.of("c"), 15);
        assertThat(none.solved()).containsOnlyKeys("a", "b");
    }

    /**
     * What is public of a measure, in the API, the export and the table of figures.
     *
     * @param known from how many on a single programme's figure is known, by its value or by its interval
     */
    private Puzzle puzzle(Measure measure, int known) throws IOException {
        Puzzle puzzle = new Puzzle();
        Map<String, List<String>> members = new TreeMap<>();
        for (Result line : results.of(SYSTEM)) {
            if (line.provider().isEmpty() || !line.feeds(measure)) {
                continue;
            }
            String unknown = unknown(line.provider().orElseThrow(), line.scope());
            members.computeIfAbsent(line.scope() + " " + line.period(), key -> new ArrayList<>())
                    .add(unknown);
            int n = line.observe(measure).n().orElse(0);
            if (n >= known && n < 10 && !line.scope().isMixed()) {
                line.observe(measure).value().ifPresent(value -> puzzle.know(Set.of(unknown), value * n));
            } else if (n > 0 && n < 10) {
                puzzle.hidden(
                        unknown,
                        measure.scale().map(scale -> scale.low() * n).orElse(0.0),
                        switch (measure.kind()) {
                            case SHARE -> (double) n;
                            case MEAN -> measure.scale().orElseThrow().high() * n;
                            case DAYS -> 100_000.0;
                        });
            } else if (n == 0) {
                puzzle.know(Set.of(unknown), 0);
            }
            if (line.scope().isMixed()) {
                List<String> parts = line.scope().programmes().stream()
                        .map(programme -> unknown(line.provider().orElseThrow(), new Scope(List.of(programme))))
                        .toList();
                puzzle.equal(unknown, parts);
            }
        }
        for (CSVRecord row : csv("/api/v1/" + SYSTEM + "/export.csv")) {
            if (row.get("measure").equals(measure.id()) && !row.get("scope").isEmpty()) {
                String unknown = unknown(row.get("id"), Scope.parse(row.get("scope"), List.of()));
                value(row).ifPresent(sum -> puzzle.know(Set.of(unknown), sum));
            }
        }
        for (Result line : results.of(SYSTEM)) {
            line.provider().ifPresent(id -> {
                JsonNode figures =
                        reader.json("/api/v1/" + SYSTEM + "/providers/" + id).get("measures");
                for (JsonNode figure : figures) {
                    if (figure.get("measure").asText().equals(measure.id())
                            && figure.has("observed")
                            && figure.has("n")
                            && measure.kind() != Measure.Kind.DAYS) {
                        List<String> programmes = new ArrayList<>();
                        figure.get("programmes").forEach(programme -> programmes.add(programme.asText()));
                        puzzle.know(
                                Set.of(unknown(id, new Scope(programmes))),
                                figure.get("observed").asDouble()
                                        * figure.get("n").asInt());
                    }
                }
            });
        }
        for (CSVRecord row : csv("/sv/" + SYSTEM + "/siffror.csv")) {
            if (!row.get("measure").equals(measure.id())) {
                continue;
            }
            List<String> of = members.get(row.get("scope") + " " + row.get("period"));
            Optional<Double> sum = value(row);
            if (of != null && sum.isPresent()) {
                puzzle.know(Set.copyOf(of), sum.get());
            }
        }
        return puzzle;
    }

    private static Optional<Double> value(CSVRecord row) {
        return row.get("observed").isEmpty() || row.get("n").isEmpty()
                ? Optional.empty()
                : Optional.of(Double.parseDouble(row.get("observed")) * Integer.parseInt(row.get("n")));
    }

    private List<CSVRecord> csv(String path) throws IOException {
        return CSVParser.parse(
                        new StringReader(reader.get(path).body()),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static String unknown(String provider, Scope scope) {
        return provider + " " + scope;
    }

    private static int number(Result line, String column) {
        return line.figures().getOrDefault(column, BigDecimal.ZERO).intValueExact();
    }

    /** Linear equations between unknowns, and what the hidden ones can be at all. */
    private static final class Puzzle {
        private final Map<String, double[]> hidden = new TreeMap<>();
        private final List<Map.Entry<Map<String, Double>, Double>> known = new ArrayList<>();

        void hidden(String unknown, double low, double high) {
            hidden.put(unknown, new double[] {low, high});
        }

        void know(Set<String> summed, double sum) {
            Map<String, Double> factors = new TreeMap<>();
            summed.forEach(unknown -> factors.put(unknown, 1.0));
            known.add(Map.entry(factors, sum));
        }

        void equal(String whole, List<String> parts) {
            Map<String, Double> factors = new TreeMap<>();
            parts.forEach(part -> factors.put(part, 1.0));
            factors.put(whole, -1.0);
            known.add(Map.entry(factors, 0.0));
        }

        /** Hidden unknowns that have only one value left. */
        Map<String, Double> solved() {
            List<Map<String, Double>> rows = reduced();
            Map<String, double[]> bounds = new TreeMap<>();
            hidden.forEach((unknown, range) -> bounds.put(unknown, range.clone()));
            for (int round = 0; round < 50; round++) {
                rows.forEach(row -> tighten(row, bounds));
            }
            Map<String, Double> solved = new TreeMap<>();
            bounds.forEach((unknown, range) -> {
                if (range[1] - range[0] < 0.01) {
                    solved.put(unknown, range[0]);
                }
            });
            return solved;
        }

        /** Gauss and Jordan; the constant stands under the empty name. Both the reduced and the plain rows tell. */
        private List<Map<String, Double>> reduced() {
            List<Map<String, Double>> rows = new ArrayList<>();
            known.forEach(equation -> {
                Map<String, Double> row = new TreeMap<>(equation.getKey());
                row.put("", -equation.getValue());
                rows.add(row);
            });
            List<Map<String, Double>> plain = new ArrayList<>();
            rows.forEach(row -> plain.add(new TreeMap<>(row)));
            Set<String> unknowns = new TreeSet<>();
            rows.forEach(row -> unknowns.addAll(row.keySet()));
            unknowns.remove("");
            List<String> shownFirst = new ArrayList<>(unknowns);
            shownFirst.removeAll(hidden.keySet());
            shownFirst.addAll(
                    hidden.keySet().stream().filter(unknowns::contains).toList());
            int done = 0;
            for (String unknown : shownFirst) {
                int pivot = done;
                while (pivot < rows.size() && Math.abs(rows.get(pivot).getOrDefault(unknown, 0.0)) < 1e-6) {
                    pivot++;
                }
                if (pivot == rows.size()) {
                    continue;
                }
                java.util.Collections.swap(rows, done, pivot);
                Map<String, Double> first = rows.get(done);
                double by = first.get(unknown);
                first.replaceAll((name, factor) -> factor / by);
                for (int i = 0; i < rows.size(); i++) {
                    double times = i == done ? 0 : rows.get(i).getOrDefault(unknown, 0.0);
                    if (times != 0) {
                        Map<String, Double> row = rows.get(i);
                        first.forEach((name, factor) -> row.merge(name, -times * factor, Double::sum));
                        row.values().removeIf(factor -> Math.abs(factor) < 1e-7);
                    }
                }
                done++;
            }
            plain.addAll(rows);
            return plain;
        }

        /** What the others leave for each; rows with an unknown that has no bounds say nothing. */
        private static void tighten(Map<String, Double> row, Map<String, double[]> bounds) {
            Set<String> unknowns = new TreeSet<>(row.keySet());
            unknowns.remove("");
            if (unknowns.isEmpty() || !bounds.keySet().containsAll(unknowns)) {
                return;
            }
            for (String unknown : unknowns) {
                double low = row.getOrDefault("", 0.0);
                double high = low;
                for (String other : unknowns) {
                    if (!other.equals(unknown)) {
                        double factor = row.get(other);
                        double[] range = bounds.get(other);
                        low += Math.min(factor * range[0], factor * range[1]);
                        high += Math.max(factor * range[0], factor * range[1]);
                    }
                }
                double factor = row.get(unknown);
                double[] range = bounds.get(unknown);
                range[0] = Math.max(range[0], Math.min(-low / factor, -high / factor) - 1e-6);
                range[1] = Math.min(range[1], Math.max(-low / factor, -high / factor) + 1e-6);
            }
        }
    }
}
