package se.jamforaren.importing;

/** How far a file has come. */
public enum State {
    /** It waits for somebody to publish or discard it. */
    STAGED,
    /** What it says stands in the tables and is public, or stood there already. */
    PUBLISHED,
    /** Somebody decided against it. */
    DISCARDED
}
