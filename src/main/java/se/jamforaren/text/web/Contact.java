package se.jamforaren.text.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import se.jamforaren.web.Call;

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

    /** The address that calls the number. */
    public String call() {
        return Call.to(phone);
    }
}
