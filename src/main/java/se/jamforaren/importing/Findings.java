package se.jamforaren.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is found in one file while it is read: faults with their places, and remarks. A flood is cut off. */
final class Findings {
    private static final int MOST = 200;

    private final String file;
    private final List<String> errors = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int more;

    Findings(String file) {
        this.file = file;
    }

    /** @param column from 1 */
    void error(int line, int column, String sentence) {
        if (errors.size() < MOST) {
            errors.add(file + ":" + line + ":" + column + ": " + sentence);
        } else {
            more++;
        }
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    Report report(Kind kind, int rowsRead, int rowsChanged) {
        List<String> all = new ArrayList<>(errors);
        if (more > 0) {
            all.add(file + ":1:1: " + Sentences.more(more));
        }
        return new Report(file, kind, rowsRead, isGood() ? rowsChanged : 0, all, List.copyOf(warnings));
    }
}
