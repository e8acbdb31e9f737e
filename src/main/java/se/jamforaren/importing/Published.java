package se.jamforaren.importing;

import java.util.Optional;

/**
 * What became of a publication.
 *
 * @param report as the file stands against the tables now; with errors nothing was done
 * @param version the new version; empty when nothing was done or nothing would have changed
 */
public record Published(Report report, Optional<Long> version) {}
