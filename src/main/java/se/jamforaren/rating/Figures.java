package se.jamforaren.rating;

/** A {@link Rating} before it has a name: equal data have equal figures. */
record Figures(double estimate, double sd, double low, double high, double pBetter) {}
