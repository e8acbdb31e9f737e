package se.jamforaren.vocabulary;

/**
 * A point on the earth.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Point(double latitude, double longitude) {
    private static final double EARTH = 6_371_000;

    /** @throws IllegalArgumentException when it is outside the earth */
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("expected degrees north from -90 to 90 and east from -180 to 180");
        }
    }

    /** How far it is to another point as the crow flies, in metres. */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
