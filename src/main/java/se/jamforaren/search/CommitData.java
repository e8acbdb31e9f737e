package se.jamforaren.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.catalogue.Position;

/**
 * What Lucene keeps with each commit of the index, so that both are of one moment.
 *
 * @param position how far the publications that are in the index have been read, empty when that is not known
 */
record CommitData(Optional<Position> position) {
    /** Raised when documents change: an index of another format is made anew. */
    private static final String FORMAT = "4";

    private static final String FORMAT_KEY = "format";
    private static final String DATABASE = "database";
    private static final String HORIZON = "horizon";

    /** @throws IllegalArgumentException when an index of another format was committed */
    static CommitData of(Map<String, String> kept) {
        if (!FORMAT.equals(kept.get(FORMAT_KEY))) {
            throw new IllegalArgumentException("it has another format");
        }
        return new CommitData(Optional.ofNullable(kept.get(DATABASE))
                .map(database -> new Position(database, Long.parseLong(kept.get(HORIZON)))));
    }

    Map<String, String> asMap() {
        Map<String, String> kept = new HashMap<>(Map.of(FORMAT_KEY, FORMAT));
        position.ifPresent(known -> {
            kept.put(DATABASE, known.database());
            kept.put(HORIZON, Long.toString(known.horizon()));
        });
        return kept;
    }
}
