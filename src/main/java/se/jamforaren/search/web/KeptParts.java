package se.jamforaren.search.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
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
    private static final int MOST_OPTIONS = 20_000;
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

    private final Templates templates;
    private final Cache<Edition, Day> days =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();
    private final Cache<Option, Fragment> options =
            Caffeine.newBuilder().maximumSize(MOST_OPTIONS).build();
    private final Cache<Card, Fragment> cards = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Card card, Fragment fragment) -> fragment.bytes())
            .build();

    KeptParts(Templates templates) {
        this.templates = templates;
    }

    /** A version of a catalogue on a day. */
    private record Edition(String choiceSystem, long version, LocalDate on) {}

    /** @param choiceSystem empty, with version 0, for what is the same in all */
    private record Option(String choiceSystem, long version, String language, String facet, String value) {}

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

    /** A term to choose, with holes for how many offer it and whether it is chosen; the same in all choice systems. */
    Fragment term(Texts texts, String facet, String code, Supplier<OptionView> view) {
        return option(new Option("", 0, texts.language().tag(), facet, code), texts, view);
    }

    /** A programme of a choice system to choose, with the same holes. */
    Fragment programme(Catalogue catalogue, Texts texts, String id, Supplier<OptionView> view) {
        return option(
                new Option(
                        catalogue.choiceSystem().id(),
                        catalogue.version(),
                        texts.language().tag(),
                        ListView.PROGRAMME,
                        id),
                texts,
                view);
    }

    private Fragment option(Option key, Texts texts, Supplier<OptionView> view) {
        return options.get(key, option -> templates.fragment("part/option", texts, view.get()));
    }

    private static Edition edition(Catalogue catalogue, LocalDate on) {
        return new Edition(catalogue.choiceSystem().id(), catalogue.version(), on);
    }
}
