package se.jamforaren.web;

/** The view of a page. */
public interface PageView {
    /** Name of its template under web/templates. */
    String template();

    /** What the page is about, the first part of the window's title. */
    String title();

    /** Whether the languages stand open on top of the page, as they do where readers first arrive. */
    default boolean languagesOpen() {
        return false;
    }

    /**
     * Whether it has the script with which a device that has a voice for the language reads its main text aloud, and
     * which suggests words where words are asked for.
     */
    default boolean readAloud() {
        return false;
    }

    /** Whether nothing but the languages stands round the page, so that there is one thing to do. */
    default boolean bare() {
        return false;
    }
}
