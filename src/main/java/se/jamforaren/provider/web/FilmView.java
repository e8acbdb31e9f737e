package se.jamforaren.provider.web;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.util.Map;
import se.jamforaren.provider.Film;
import se.jamforaren.text.LocalText.Said;
import se.jamforaren.text.Texts;

/**
 * A film on a provider's page. Nothing of it is loaded before it is asked for.
 *
 * @param own whether the portal itself serves it, so that it plays in the page
 * @param facts its length, language, captions and where it opens, in words
 */
record FilmView(
        Said title,
        String address,
        boolean own,
        @Nullable String captions,
        String spoken,
        String spokenName,
        String facts,
        Said summary) {

    static FilmView of(Film film, Texts texts) {
        String language = texts.language().tag();
        boolean own = film.address().startsWith("/");
        String spokenName = texts.term("language." + film.language());
        Map<String, Object> facts = Map.of(
                "seconds",
                film.seconds(),
                "minutes",
                Math.max(1, Math.round(film.seconds() / 60.0)),
                "language",
                spokenName,
                "host",
                own ? "" : String.valueOf(URI.create(film.address()).getHost()));
        return new FilmView(
                film.title().in(language),
                film.address(),
                own,
                film.captions().orElse(null),
                film.language(),
                spokenName,
                texts.message(own ? "film.own" : "film.elsewhere", facts),
                film.summary().in(language));
    }
}
