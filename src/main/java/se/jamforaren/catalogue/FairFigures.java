package se.jamforaren.catalogue;

import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Measure;
import se.jamforaren.rating.GroupRating;
import se.jamforaren.rating.Rating;
import se.jamforaren.rating.RatingClass;
import se.jamforaren.rating.RoundedBound;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;

/** PUBLISH-1: how much of what the engine says about a figure may be shown. */
final class FairFigures {
    private FairFigures() {}

    /** @param group the comparison group; empty where so few are shown that its typical result would be somebody's own */
    static Figure.Fair of(Figure figure, ChoiceSystem choiceSystem, Rating rating, Optional<GroupRating> group) {
        Measure measure = choiceSystem.findMeasure(figure.measure()).orElseThrow();
        boolean shown = figure.status() == Status.SHOWN;
        boolean interval = figure.status() == Status.INTERVAL_ONLY;
        boolean classed = group.isPresent() && (shown || interval) && carriesClass(figure, measure, choiceSystem);
        return new Figure.Fair(
                shown ? Optional.of(rating.estimate()) : Optional.empty(),
                bound(shown, interval, measure, rating.low()),
                bound(shown, interval, measure, rating.high()),
                group.map(GroupRating::typical),
                group.map(GroupRating::spread),
                classed && shown ? Optional.of(rating.pBetter()) : Optional.empty(),
                classed ? Optional.of(RatingClass.of(rating.pBetter()).id()) : Optional.empty());
    }

    /** Customers of several programmes, and those of an outcome, are not alike enough to judge providers by. */
    private static boolean carriesClass(Figure figure, Measure measure, ChoiceSystem choiceSystem) {
        return figure.programmes().filter(Scope::isMixed).isEmpty()
                && (!measure.outcome() || choiceSystem.comparable());
    }

    /** The normal distribution of answers knows no ends, but the scale that people answered on has them. */
    private static Optional<Double> bound(boolean shown, boolean interval, Measure measure, double bound) {
        if (!interval && !shown) {
            return Optional.empty();
        }
        double told =
                interval ? RoundedBound.valueOf(measure.kind().name()).of(bound).doubleValue() : bound;
        return Optional.of(measure.scale()
                .map(scale -> Math.clamp(told, scale.low(), scale.high()))
                .orElse(told));
    }
}
