package se.jamforaren.web;

/** A call by telephone. */
public final class Call {
    private Call() {}

    /** The address ({@code tel:}) that calls a number, which people write with spaces and dashes. */
    public static String to(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
