package se.jamforaren.web;

/** A parameter that is not of its type or outside its limits; answered with 400. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String expected;

    /**
     * A fault of a parameter. What the reader wrote is not repeated, since it may be sensitive.
     *
     * @param name the parameter
     * @param expected what it should have been, in English, for those who call the API
     */
    public BadParameter(String name, String expected) {
        super(name + ": expected " + expected);
        this.name = name;
        this.expected = expected;
    }

    /** The parameter. */
    public String name() {
        return name;
    }

    /** What it should have been. */
    public String expected() {
        return expected;
    }
}
