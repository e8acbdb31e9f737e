package se.jamforaren.catalogue;

import java.time.LocalDate;
import java.util.List;
import se.jamforaren.text.LocalText;

/**
 * What was wrong in something that was public, told to the public.
 *
 * @param number 1 for the first of its choice system
 * @param version the publication that it is about
 * @param providers ids of those whose pages show it too
 */
public record Note(int number, long version, LocalDate day, LocalText text, List<String> providers) {
    /** Providers are kept in their order. */
    public Note {
        providers = List.copyOf(providers);
    }
}
