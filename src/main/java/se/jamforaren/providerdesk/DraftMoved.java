package se.jamforaren.providerdesk;

/** A draft is not, or no longer, as whoever decided about it saw it; nothing was done. */
public final class DraftMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is the matter, in English for the log */
    DraftMoved(String message) {
        super(message);
    }
}
