package se.jamforaren.search;

import java.time.LocalDate;
import java.util.Optional;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.vocabulary.Point;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/** How far it is from where a reader is to the nearest of a provider's places, as the crow flies. */
final class Distance {
    private static final int KILOMETRE = 1000;
    private static final int SHORT_STEP = 100;

    private final Vocabulary vocabulary;

    Distance(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * In metres, a multiple of 1000, or of 100 below a kilometre: places are areas, so more would pretend. Empty when
     * the reader is near no place, or a point is not known.
     */
    Optional<Integer> metres(Question question, ListedProvider listed) {
        return question.near().flatMap(this::point).flatMap(from -> nearest(from, listed, question.on()));
    }

    private Optional<Integer> nearest(Point from, ListedProvider listed, LocalDate on) {
        return ProfileField.facets().stream()
                .flatMap(field -> field.claims(listed.provider().profile()).stream())
                .filter(claim -> claim.isOfferedOn(on))
                .flatMap(claim -> point(claim.term()).stream())
                .map(from::metresTo)
                .min(Double::compare)
                .map(Distance::rounded);
    }

    private Optional<Point> point(String place) {
        return vocabulary.find(place).flatMap(Term::point);
    }

    private static int rounded(double metres) {
        int step = Math.round(metres / SHORT_STEP) * SHORT_STEP < KILOMETRE ? SHORT_STEP : KILOMETRE;
        return (int) Math.round(metres / step) * step;
    }
}
