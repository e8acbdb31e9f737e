package se.jamforaren.importing;

/** An import that is not there or is decided already; the message says which, in Swedish. */
public class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        super(message);
    }
}
