package se.jamforaren.account;

/** A mail in plain text to one address. */
public record Letter(String to, String subject, String text) {
    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return subject;
    }
}
