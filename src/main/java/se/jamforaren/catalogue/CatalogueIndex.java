package se.jamforaren.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What search makes of catalogues and keeps on disk. A version is shown when it is in here, and not before. It can be
 * made again from catalogues at any time.
 */
public interface CatalogueIndex {
    /** The version of each choice system that is in it. */
    Map<String, Long> versions();

    /** How many providers of a choice system are in it. */
    int size(String choiceSystem);

    /**
     * Puts catalogues in the place of their other versions; questions find them from then on.
     *
     * @throws NotIndexed when it cannot be written now, as when its disk is full; what was in it goes on being found
     */
    void put(List<Catalogue> catalogues);

    /** Takes a choice system out. */
    void remove(String choiceSystem);

    /** What publications are in it or were passed over; empty when that is not known. */
    Optional<Position> position();

    /** Tells what was read; it is kept with the next commit. */
    void moveTo(Optional<Position> position);

    /** Keeps on disk what was put in, if anything was. What was not kept is put in again after a crash. */
    void commit();

    /** Reads all of it; when its checksums do not fit it is made empty, to be filled anew. */
    boolean check();

    /** What was to be put in cannot be written now. */
    final class NotIndexed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For a reason. */
        public NotIndexed(Throwable reason) {
            super(reason.getMessage(), reason);
        }
    }
}
