package se.jamforaren.order;

/** Which of two values of a measure is better. */
public enum Better {
    /** A share or a mean. */
    HIGHER,
    /** Days. Their groups can be told, but a list is never ordered by them. */
    LOWER
}
