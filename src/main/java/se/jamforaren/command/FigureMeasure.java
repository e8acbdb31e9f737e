package se.jamforaren.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.jamforaren.order.Better;
import se.jamforaren.rating.Engine;
import se.jamforaren.rating.GroupRating;
import se.jamforaren.rating.MeanData;
import se.jamforaren.rating.RoundedBound;
import se.jamforaren.rating.ShareData;
import se.jamforaren.result.Status;

/** The kinds of measures that {@code rate} can read, and what each is rated and shown by. */
enum FigureMeasure {
    MEAN("id,n,mean,sd", Better.HIGHER, RoundedBound.MEAN, Status.NOT_MEASURED) {
        @Override
        Optional<GroupRating> rate(Collection<FigureRow> rows, double level) {
            return Engine.means(means(rows), level);
        }
    },
    SHARE("id,n,successes", Better.HIGHER, RoundedBound.SHARE, Status.NONE_FINISHED) {
        @Override
        Optional<GroupRating> rate(Collection<FigureRow> rows, double level) {
            return Engine.shares(
                    rows.stream()
                            .map(row -> new ShareData(row.id(), row.n(), row.successes()))
                            .toList(),
                    level);
        }
    },
    DAYS("id,n,mean,sd", Better.LOWER, RoundedBound.DAYS, Status.NONE_FINISHED) {
        @Override
        Optional<GroupRating> rate(Collection<FigureRow> rows, double level) {
            return Engine.days(means(rows), level);
        }
    };

    private final String columns;
    private final Better better;
    private final RoundedBound rounding;
    private final Status nobody;

    FigureMeasure(String columns, Better better, RoundedBound rounding, Status nobody) {
        this.columns = columns;
        this.better = better;
        this.rounding = rounding;
        this.nobody = nobody;
    }

    /** Names of the columns; of these only sd may be absent. */
    List<String> columns() {
        return List.of(columns.split(","));
    }

    Better better() {
        return better;
    }

    RoundedBound rounding() {
        return rounding;
    }

    /** What n = 0 means. */
    Status nobody() {
        return nobody;
    }

    /** The figures of a group, empty where nobody has data. */
    abstract Optional<GroupRating> rate(Collection<FigureRow> rows, double level);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<MeanData> means(Collection<FigureRow> rows) {
        return rows.stream()
                .map(row -> new MeanData(row.id(), row.n(), row.mean(), row.sd()))
                .toList();
    }
}
