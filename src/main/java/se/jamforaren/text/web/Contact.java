package se.jamforaren.text.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/**
 * How the municipality is told of a fault, a complaint or a wish for the same in another way.
 *
 * @param phone blank when it is not set
 * @param email blank when it is not set
 */
@Singleton
record Contact(
        @Value("${jamforaren.contact.phone:}") String phone,
        @Value("${jamforaren.contact.email:}") String email) {

    /** The number as a telephone dials it. */
    public String number() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
