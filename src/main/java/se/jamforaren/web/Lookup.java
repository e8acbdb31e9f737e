package se.jamforaren.web;

import jakarta.inject.Singleton;
import java.util.List;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;

/** What the parts of an address stand for; anything else is {@link NotFound}. */
@Singleton
public class Lookup {
    /** Most providers that can be compared. */
    public static final int MOST_CHOSEN = 4;

    private final Languages languages;
    private final Catalogues catalogues;

    Lookup(Languages languages, Catalogues catalogues) {
        this.languages = languages;
        this.catalogues = catalogues;
    }

    /** The texts of a language. */
    public Texts texts(String language) {
        return languages.find(language).orElseThrow(() -> new NotFound("no such language"));
    }

    /** The texts of the language that the parameter {@code lang} names, Swedish without it. */
    public Texts language(Parameters parameters) {
        String tag = parameters.one("lang").orElse(Language.FIRST);
        return languages.find(tag).orElseThrow(() -> new BadParameter("lang", "a language of the portal"));
    }

    /** The catalogue of a choice system. */
    public Catalogue catalogue(String choiceSystem) {
        return catalogues.find(choiceSystem).orElseThrow(() -> new NotFound("no such choice system"));
    }

    /** A provider of a catalogue. */
    public ListedProvider provider(Catalogue catalogue, String id) {
        return catalogue.find(id).orElseThrow(() -> new NotFound("no such provider"));
    }

    /** The providers that a reader has chosen to compare; ids that are gone are passed over. */
    public List<String> chosen(Catalogue catalogue, Parameters parameters) {
        return parameters.all("a").stream()
                .filter(id -> catalogue.find(id).isPresent())
                .limit(MOST_CHOSEN)
                .toList();
    }
}
