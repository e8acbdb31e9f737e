package se.jamforaren.importing;

import java.util.List;

/**
 * What was found in a file, in plain Swedish.
 *
 * @param file its name
 * @param rowsRead lines that hold values
 * @param rowsChanged lines that would stand otherwise than now, new and removed ones among them; 0 when there is an error
 * @param errors {@code file:line:column: what is wrong, what was expected}; with one of these nothing is imported
 * @param warnings figures that do not agree, a line each
 */
public record Report(
        String file, Kind kind, int rowsRead, int rowsChanged, List<String> errors, List<String> warnings) {
    /** Lists are kept as they are. */
    public Report {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Whether it can be imported. */
    public boolean isGood() {
        return errors.isEmpty();
    }
}
