package se.jamforaren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.jamforaren.comparison.Compared.noShare;
import static se.jamforaren.comparison.Compared.provider;
import static se.jamforaren.comparison.Compared.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Status;

class ComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ChoiceSystem NACKA =
            ChoiceSystems.read(ContentFolder.locate("")).find("nacka-2016").orElseThrow();

    @Test
    void whatIsSaidOfTheProviderAsAWholeIsNotCompared() {
        assertThat(compare(provider("{}"), provider("{}")).fields())
                .extracting(criterion -> criterion.field().name())
                .contains("goodAt", "languages", "website")
                .doesNotContain("summary", "description");
    }

    @Test
    void theOrderOfClaimsMakesNoDifference() {
        assertThat(sameness(
                        "languages",
                        "{'languages':[{'term':'language.ar'},{'term':'language.en'}]}",
                        "{'languages':[{'term':'language.en','delivery':'OWN'},{'term':'language.ar'}]}"))
                .isEqualTo(Sameness.SAME);
    }

    @Test
    void noneIsAnAnswerAndSilenceIsNot() {
        assertThat(sameness("access", "{'access':[]}", "{'access':[{'term':'access.lift'}]}"))
                .isEqualTo(Sameness.DIFFERENT);
        assertThat(sameness("access", "{}", "{'access':[]}")).isEqualTo(Sameness.PARTLY_UNKNOWN);
    }

    @Test
    void aPartnersAgreementThatHasEndedOffersNothing() {
        assertThat(sameness(
                        "languages",
                        "{'languages':[{'term':'language.ar','delivery':'PARTNER','partner':'Bo','until':'2026-11-21'}]}",
                        "{'languages':[]}"))
                .isEqualTo(Sameness.SAME);
    }

    @Test
    void figuresStandSideBySideInsideTheirGroupOnly() {
        Comparison comparison = compare(
                provider("{}", share(.5, "2016", "grund", "sai"), share(.2, "2016", "sai")),
                provider("{}", share(.4, "2016", "sai"), share(.9, "2017", "sai")));

        assertThat(comparison.figures())
                .extracting(criterion ->
                        criterion.figures().stream().map(Figure::observed).toList())
                .containsExactly(
                        List.of(Optional.of(.5), Optional.empty()),
                        List.of(Optional.of(.2), Optional.of(.4)),
                        List.of(Optional.empty(), Optional.of(.9)));
    }

    @Test
    void aGapSaysWhyItIsOne() {
        assertThat(reasons(provider("{}", share(.5, "2016", "sai")), provider("{}", noShare(Status.DECLINED))))
                .containsExactly(Status.SHOWN, Status.DECLINED);
        assertThat(reasons(provider("{}", share(.5, "2016", "sai")), provider("{}")))
                .containsExactly(Status.SHOWN, Status.NOT_MEASURED);
        assertThat(reasons(provider("{}", share(.5, "2016", "grund")), provider("{}")))
                .containsExactly(Status.SHOWN, Status.NOT_APPLICABLE);
    }

    @Test
    void aReasonThatAllShareIsSaidOnce() {
        FigureCriterion criterion = compare(provider("{}", noShare(Status.NEW)), provider("{}", noShare(Status.NEW)))
                .figures()
                .getFirst();

        assertThat(criterion.sameness()).isEqualTo(Sameness.UNKNOWN);
        assertThat(criterion.commonGap()).contains(Status.NEW);
    }

    @Test
    void differentReasonsForAGapAreKeptButAreNoDifference() {
        FigureCriterion criterion = compare(
                        provider("{}", noShare(Status.NEW)), provider("{}", noShare(Status.TOO_FEW)))
                .figures()
                .getFirst();

        assertThat(criterion.sameness()).isEqualTo(Sameness.UNKNOWN);
        assertThat(criterion.commonGap()).isEmpty();
    }

    private static Sameness sameness(String field, String one, String other) {
        return compare(provider(one), provider(other)).fields().stream()
                .filter(criterion -> criterion.field().name().equals(field))
                .map(FieldCriterion::sameness)
                .findFirst()
                .orElseThrow();
    }

    private static List<Status> reasons(ListedProvider... providers) {
        return compare(providers).figures().getFirst().figures().stream()
                .map(Figure::status)
                .toList();
    }

    private static Comparison compare(ListedProvider... providers) {
        return Comparison.of(List.of(providers), NACKA, DAY);
    }
}
