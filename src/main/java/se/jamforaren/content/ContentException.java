package se.jamforaren.content;

/**
 * A fault in what the portal was given, a content file or a setting. The message is one line: file and line, or the
 * setting, what is wrong and what was expected.
 */
public class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault whose place is said in the message. */
    public ContentException(String message) {
        super(message);
    }
}
