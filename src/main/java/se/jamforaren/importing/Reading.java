package se.jamforaren.importing;

import java.util.List;
import java.util.Optional;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.StoredLine;

/**
 * A file as it was read and checked.
 *
 * @param lines all lines as they would stand, for a file of figures that is right
 * @param providers those that would change, for a file of providers that is right
 */
record Reading(Report report, Optional<List<StoredLine>> lines, List<Provider> providers) {}
