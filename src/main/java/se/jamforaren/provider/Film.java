package se.jamforaren.provider;

import java.util.Optional;
import se.jamforaren.text.LocalText;

/**
 * A short film about a provider.
 *
 * @param title what it is called
 * @param address where it is watched: https, or a path of the portal itself
 * @param language tag of the language that is spoken
 * @param seconds its length
 * @param captions address of its captions, when they are not part of the film
 * @param summary what the film says
 */
public record Film(
        LocalText title, String address, String language, int seconds, Optional<String> captions, LocalText summary) {

    /** @throws IllegalArgumentException when a part is missing or the address is neither https nor the portal's own */
    public Film {
        if (title == null || address == null || language == null || summary == null || seconds <= 0) {
            throw new IllegalArgumentException("expected title, address, language, seconds and summary of a film");
        }
        if (!address.startsWith("https://") && !address.startsWith("/")) {
            throw new IllegalArgumentException(address + ", expected an address that begins with https://");
        }
    }
}
