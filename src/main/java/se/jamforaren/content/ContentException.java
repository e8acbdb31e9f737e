package se.jamforaren.content;

/** A fault in a content file. The message says file, line where known, what is wrong and what was expected. */
public class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault whose place is said in the message. */
    public ContentException(String message) {
        super(message);
    }
}
