package se.jamforaren.vocabulary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.content.CsvFile;

/** Every term, in the order of the files under content/vocabulary. */
public final class Vocabulary {
    private static final int DEEPEST = 10;

    private final Map<String, Term> byCode;
    private final List<Term> all;
    private final Map<String, List<Term>> byGroup;

    private Vocabulary(Map<String, Term> byCode) {
        this.byCode = byCode;
        this.all = byCode.values().stream().filter(term -> !term.retired()).toList();
        this.byGroup = all.stream().collect(Collectors.groupingBy(Term::group, Collectors.toUnmodifiableList()));
    }

    /** @throws ContentException when a file lacks a column or a code stands twice */
    public static Vocabulary read(ContentFolder content) {
        Map<String, Term> byCode = new LinkedHashMap<>();
        for (Path file : content.list("vocabulary")) {
            for (CSVRecord row : CsvFile.read(file, "code", "retired")) {
                Term term = new Term(
                        row.get("code"),
                        optional(row, "icon"),
                        optional(row, "sensitive").isPresent(),
                        optional(row, "retired").isPresent(),
                        point(file, row),
                        optional(row, "parent"));
                if (term.code().indexOf('.') < 1 || byCode.putIfAbsent(term.code(), term) != null) {
                    throw CsvFile.error(file, row, term.code() + ", expected a code like group.name that stands once");
                }
            }
        }
        return new Vocabulary(byCode);
    }

    /** Every term that is not retired, in order. */
    public List<Term> all() {
        return all;
    }

    /** The terms of a group that are not retired, in order. */
    public List<Term> group(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    /** The terms of a group that are among the given ones or lie in them, in order; all of the group when none is given. */
    public List<Term> group(String group, List<String> around) {
        return group(group).stream()
                .filter(term -> around.isEmpty() || isIn(term, around))
                .toList();
    }

    private boolean isIn(Term term, List<String> around) {
        return Stream.iterate(
                        Optional.of(term),
                        Optional::isPresent,
                        inner -> inner.flatMap(Term::parent).flatMap(this::find))
                .limit(DEEPEST)
                .flatMap(Optional::stream)
                .anyMatch(outer -> around.contains(outer.code()));
    }

    /** The codes of all terms, retired ones too. */
    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    /** The term with a code, retired or not. */
    public Optional<Term> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The term of a group by its code or by the part of the code after the group. */
    public Optional<Term> find(String group, String name) {
        return find(name.startsWith(group + ".") ? name : group + "." + name);
    }

    private static Optional<Point> point(Path file, CSVRecord row) {
        Optional<String> latitude = optional(row, "latitude");
        Optional<String> longitude = optional(row, "longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Point(Double.parseDouble(latitude.orElse("")), Double.parseDouble(longitude.orElse(""))));
        } catch (IllegalArgumentException e) {
            throw CsvFile.error(file, row, "latitude and longitude, expected two numbers of degrees like 59.06,19.7");
        }
    }

    private static Optional<String> optional(CSVRecord row, String column) {
        return row.isMapped(column) ? Optional.of(row.get(column)).filter(value -> !value.isBlank()) : Optional.empty();
    }
}
