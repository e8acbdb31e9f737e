package se.jamforaren.importing;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that was handed in, without its bytes.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param report what was found when it was handed in
 * @param decidedBy who published or discarded it
 * @param version the publication that it became, empty where it changed nothing
 */
public record ImportRecord(
        long id,
        String choiceSystem,
        Kind kind,
        String fileName,
        String sha256,
        Report report,
        State state,
        String stagedBy,
        Instant stagedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<Long> version) {}
