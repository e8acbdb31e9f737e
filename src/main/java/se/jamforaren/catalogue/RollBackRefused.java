package se.jamforaren.catalogue;

/** A version that cannot be shown again; the message says why, in Swedish. */
public class RollBackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RollBackRefused(String message) {
        super(message);
    }
}
