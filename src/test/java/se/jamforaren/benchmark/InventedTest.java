package se.jamforaren.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.jamforaren.catalogue.InventedCatalogues;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Status;
import se.jamforaren.vocabulary.Term;

class InventedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Invented invented = Invented.read();

    @Test
    void aProviderIsTheSameHoweverManyThereAre() {
        assertThat(invented.providers(0, 15))
                .isEqualTo(invented.providers(0, 1_000_000).subList(0, 15));
        assertThat(Invented.systems(15)).isEqualTo(1);
        assertThat(Invented.systems(1_000_000)).isEqualTo(20_000);
        assertThat(invented.provider(999_999)).isNotEqualTo(invented.provider(999_998));
    }

    @Test
    void aFewTermsAreClaimedByMostAndTextsAreInEveryLanguage() {
        Map<String, Integer> claimed = new TreeMap<>();
        TreeSet<String> languages = new TreeSet<>();
        for (Provider provider : invented.providers(0, 50)) {
            provider.termsOn(DAY).forEach(term -> claimed.merge(term, 1, Integer::sum));
            languages.addAll(
                    provider.profile().description().orElseThrow().byLanguage().keySet());
            assertThat(provider.profile().summary().orElseThrow().in("sv").text())
                    .contains("påhittade");
        }
        List<Term> needs = invented.vocabulary().group("need");
        assertThat(claimed.get(needs.getFirst().code()))
                .isGreaterThan(3 * claimed.getOrDefault(needs.getLast().code(), 0));
        assertThat(languages)
                .containsExactlyInAnyOrderElementsOf(invented.languages().all().stream()
                        .map(language -> language.tag())
                        .toList());
    }

    @Test
    void figuresArePublishedByTheRulesOfAllFigures() {
        var catalogue = new InventedCatalogues(invented, 15).catalogue(0);
        assertThat(catalogue.providers()).hasSize(15);
        assertThat(catalogue.rankings()).isNotEmpty();
        assertThat(catalogue.providers().stream().flatMap(listed -> listed.figures().stream()))
                .allSatisfy(
                        figure -> assertThat(figure.observed().isPresent()).isEqualTo(figure.status() == Status.SHOWN));
    }
}
