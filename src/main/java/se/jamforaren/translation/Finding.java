package se.jamforaren.translation;

/**
 * Something that is not as it should be.
 *
 * @param error whether it must be put right; else it is good to know
 * @param place language, file or key
 * @param what in one line: what is wrong and what was expected
 */
public record Finding(boolean error, String place, String what) {
    static Finding error(String place, String what) {
        return new Finding(true, place, what);
    }

    static Finding note(String place, String what) {
        return new Finding(false, place, what);
    }
}
