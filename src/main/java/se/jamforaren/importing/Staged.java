package se.jamforaren.importing;

import java.util.Optional;

/**
 * What became of a file that was handed in.
 *
 * @param id of its record; empty when the report has errors, nothing is stored then
 */
public record Staged(Optional<Long> id, Report report) {}
