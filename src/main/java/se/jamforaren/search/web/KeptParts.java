package se.jamforaren.search.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Fragment;
import se.jamforaren.web.Templates;

/** What of lists depends on a version, a day and a language only, and so is made once for each; never on a reader. */
@Singleton
class KeptParts {
    private static final int MOST_DAYS = 500;
    private static final int MOST_LISTS = 200;
    private static final int MOST_CHARACTERS = 16_000_000;

    private final Templates templates;
    private final Cache<Edition, Day> days =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();
    private final Cache<Listing, Map<String, Fragment>> options =
            Caffeine.newBuilder().maximumSize(MOST_LISTS).build();
    private final Cache<Card, Fragment> cards = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Card card, Fragment fragment) -> fragment.length())
            .build();

    KeptParts(Templates templates) {
        this.templates = templates;
    }

    /** A version of a catalogue on a day. */
    private record Edition(String choiceSystem, long version, LocalDate on) {}

    private record Listing(String choiceSystem, long version, String language) {}

    /** @param figure place of the main figure among the provider's, -1 for none */
    private record Card(Edition edition, String language, String provider, int figure) {}

    /**
     * A catalogue's providers on a day.
     *
     * @param listed how many there are
     * @param unknownToAll names of the facts on cards that none of them has answered
     * @param terms codes of all that they offer
     */
    record Day(int listed, Set<String> unknownToAll, Set<String> terms) {}

    Day day(Catalogue catalogue, LocalDate on) {
        return days.get(edition(catalogue, on), edition -> {
            List<ListedProvider> listed = catalogue.listedOn(on);
            return new Day(
                    listed.size(),
                    ProfileField.all().stream()
                            .filter(field -> field.onCard() && field.asked())
                            .filter(field -> listed.stream()
                                    .allMatch(provider -> field.answer(
                                                    provider.provider().profile())
                                            .isEmpty()))
                            .map(ProfileField::name)
                            .collect(Collectors.toUnmodifiableSet()),
                    listed.stream()
                            .flatMap(provider -> provider.provider().termsOn(on).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    /** The card of a provider with one of its figures; it has holes for what one reader asked. */
    Fragment card(
            Catalogue catalogue, LocalDate on, Texts texts, String provider, int figure, Supplier<CardView> view) {
        return cards.get(
                new Card(edition(catalogue, on), texts.language().tag(), provider, figure),
                card -> templates.fragment("part/card", texts, view.get()));
    }

    /** The terms to choose among by their value, with holes for how many offer them and whether they are chosen. */
    Map<String, Fragment> options(Catalogue catalogue, Texts texts, Supplier<List<OptionView>> views) {
        return options.get(
                new Listing(
                        catalogue.choiceSystem().id(),
                        catalogue.version(),
                        texts.language().tag()),
                listing -> {
                    Map<String, Fragment> all = new LinkedHashMap<>();
                    views.get().forEach(view -> all.put(view.value(), templates.fragment("part/option", texts, view)));
                    return all;
                });
    }

    private static Edition edition(Catalogue catalogue, LocalDate on) {
        return new Edition(catalogue.choiceSystem().id(), catalogue.version(), on);
    }
}
