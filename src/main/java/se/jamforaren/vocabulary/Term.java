package se.jamforaren.vocabulary;

import java.util.Optional;

/**
 * A term that a provider can claim and a reader can choose.
 *
 * @param code stable and unique, {@code industry.transport}
 * @param icon name of its icon, empty when it has none
 * @param sensitive whether choosing it says something about the reader's health or the like
 * @param retired whether it can no longer be claimed
 * @param point where it is, of a place whose point is known
 * @param parent code of the place that it is in
 */
public record Term(
        String code,
        Optional<String> icon,
        boolean sensitive,
        boolean retired,
        Optional<Point> point,
        Optional<String> parent) {

    /** The group before the full stop, {@code industry}. */
    public String group() {
        return code.substring(0, code.indexOf('.'));
    }
}
