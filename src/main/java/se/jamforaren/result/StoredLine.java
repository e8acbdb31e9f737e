package se.jamforaren.result;

import java.util.Optional;

/**
 * A line of a table of figures and where it came from.
 *
 * @param importId the import that brought it, empty when it came with the content files
 */
public record StoredLine(Result line, Optional<Long> importId) {}
