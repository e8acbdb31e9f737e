package se.jamforaren.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import se.jamforaren.order.CodePoints;
import se.jamforaren.order.Groups;
import se.jamforaren.order.Standing;
import se.jamforaren.rating.GroupRating;
import se.jamforaren.rating.Rating;
import se.jamforaren.rating.RatingClass;
import se.jamforaren.rating.RoundedBound;
import se.jamforaren.result.Status;

/**
 * What {@code rate} answers, under PUBLISH-1: groups in order, inside a group by id.
 *
 * @param lines one for each provider
 * @param group the group's figures, empty where nobody has data
 */
record RatedTable(List<Line> lines, Optional<GroupRating> group) {
    private static final int SHOWN_FROM = 10;
    private static final String HEADER = "id,n,status,estimate,sd,low,high,p_better,reliability,group,class";

    /** @param rating empty where nobody has data */
    record Line(String id, long n, Status status, RoundedBound rounding, Optional<Rating> rating, int group) {

        /** The columns of the header; what is not shown is empty. */
        List<String> values() {
            List<String> values = new ArrayList<>(List.of(id, String.valueOf(n), status.id()));
            switch (status) {
                case SHOWN -> values.addAll(all(rating.orElseThrow()));
                case INTERVAL_ONLY -> values.addAll(interval(rating.orElseThrow()));
                default -> values.addAll(List.of("", "", "", "", "", "", String.valueOf(group), ""));
            }
            return values;
        }

        private List<String> all(Rating shown) {
            return List.of(
                    Numbers.significant(shown.estimate()),
                    Numbers.significant(shown.sd()),
                    Numbers.significant(shown.low()),
                    Numbers.significant(shown.high()),
                    Numbers.significant(shown.pBetter()),
                    Numbers.significant(shown.reliability()),
                    String.valueOf(group),
                    RatingClass.of(shown.pBetter()).id());
        }

        /** The exact probability is left out with the estimate: either would tell how the few fared. */
        private List<String> interval(Rating shown) {
            return List.of(
                    "",
                    "",
                    rounding.of(shown.low()).toPlainString(),
                    rounding.of(shown.high()).toPlainString(),
                    "",
                    Numbers.significant(shown.reliability()),
                    String.valueOf(group),
                    RatingClass.of(shown.pBetter()).id());
        }
    }

    /**
     * Rates the rows.
     *
     * @param hideBelow rows with a smaller n are rated as n = 0 and not shown; 0 shows every row in full
     */
    static RatedTable of(List<FigureRow> rows, FigureMeasure measure, long hideBelow, double gamma, double level) {
        List<FigureRow> entering = rows.stream()
                .map(row -> row.n() < hideBelow ? row.hidden() : row)
                .toList();
        Optional<GroupRating> group = measure.rate(entering, level);
        Map<String, Rating> ratings = new HashMap<>();
        group.ifPresent(figures -> figures.ratings().forEach(rating -> ratings.put(rating.id(), rating)));
        Map<String, FigureRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (List<String> members : groups(rows, ratings, gamma, measure)) {
            number++;
            for (String id : members) {
                FigureRow row = byId.get(id);
                lines.add(new Line(
                        id,
                        row.n(),
                        group.isEmpty() ? withoutFigures(row, measure) : status(row, measure, hideBelow),
                        measure.rounding(),
                        Optional.ofNullable(ratings.get(id)),
                        number));
            }
        }
        return new RatedTable(lines, group);
    }

    /** The table as CSV; typical value and N0 stand on the last line. */
    String toCsv() {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        lines.forEach(line -> csv.append(format.format(line.values().toArray())).append('\n'));
        return csv.append(group.map(figures -> "# typical=" + Numbers.significant(figures.typical()) + ",N0="
                                + Numbers.significant(figures.n0()))
                        .orElse("# typical=,N0= (nobody has data)"))
                .append('\n')
                .toString();
    }

    /** Where nothing is comparable, everyone is one group. */
    private static List<List<String>> groups(
            List<FigureRow> rows, Map<String, Rating> ratings, double gamma, FigureMeasure measure) {
        if (ratings.isEmpty()) {
            return List.of(
                    rows.stream().map(FigureRow::id).sorted(CodePoints.ORDER).toList());
        }
        List<Standing> standings = ratings.values().stream()
                .map(rating -> new Standing(rating.id(), rating.estimate(), rating.sd()))
                .toList();
        return Groups.of(standings, gamma, measure.better()).stream()
                .map(members -> members.stream().map(Standing::id).toList())
                .toList();
    }

    private static Status status(FigureRow row, FigureMeasure measure, long hideBelow) {
        if (hideBelow == 0) {
            return Status.SHOWN;
        }
        if (row.n() < hideBelow) {
            return withoutFigures(row, measure);
        }
        return row.n() < SHOWN_FROM ? Status.INTERVAL_ONLY : Status.SHOWN;
    }

    private static Status withoutFigures(FigureRow row, FigureMeasure measure) {
        return row.n() == 0 ? measure.nobody() : Status.TOO_FEW;
    }
}
