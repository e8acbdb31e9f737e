package se.jamforaren.municipalitydesk;

/** Somebody else has changed what was to be changed since it was read; nothing was done. */
public final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what has been changed, in English for the log */
    Moved(String what) {
        super(what);
    }
}
