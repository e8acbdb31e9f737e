package se.jamforaren.web;

/** Something that is not there; answered with 404. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is not there, in English. */
    public NotFound(String what) {
        super(what);
    }
}
