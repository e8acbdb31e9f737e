package se.jamforaren.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

/** A list that the reader orders by a measure. */
@PortalTest
class OrderedListTest {
    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void whoCannotBeToldApartStandsTogether() {
        assertThat(Reader.text(reader.get("/sv/exempel/?programme=grund&order=success-share")))
                .containsPattern("Grupp 1: \\d+ som inte kan skiljas åt");
    }

    @Test
    void everyOutcomeSaysWhomTheProviderMostlyServes() {
        assertThat(Reader.text(reader.get("/sv/exempel/?programme=sai&order=success-share")))
                .contains("Mest vuxna som är nya i Sverige.");
    }

    @Test
    void aNewcomerIsCalledNewAndHasNoNumber() {
        String page = Reader.text(reader.get("/sv/exempel/anordnare/exempelstart"));

        assertThat(page).contains("Ny. Vi vet inte än.").doesNotContain(" av 10");
    }

    @Test
    void howManyAnsweredStandsBesideHowManyWereAsked() {
        assertThat(Reader.text(reader.get("/sv/exempel/anordnare/exempelverkstan")))
                .contains("14 har svarat. Vi frågade 26. Det är 54 procent av dem.".replace(" procent", "\u00a0%"));
        assertThat(Reader.text(reader.get("/sv/exempel/anordnare/exempelkoden")))
                .as("of 70 per cent nothing more is said")
                .contains("7 har svarat. Vi frågade 10.")
                .doesNotContain("av dem.");
    }

    @Test
    void aCardNamesAFilmAndNeverThatThereIsNone() {
        assertThat(Reader.text(reader.get("/sv/exempel/")))
                .contains("Film Så är det att arbeta i hemtjänsten")
                .doesNotContain("Film Inget");
    }

    @Test
    void aFigureSaysWhoseCustomersItCountsAndAnOutcomeThatTheyDiffer() {
        String outcomes = Reader.text(reader.get("/sv/exempel/?programme=sai&order=success-share"));

        assertThat(outcomes)
                .containsOnlyOnce("Siffran säger inte hur långt kunderna hade till ett jobb.")
                .contains("Gäller: Svenska och jobb.");
        assertThat(Reader.text(reader.get("/sv/nacka-2016/")))
                .contains("Flera insatser ihop")
                .contains("Siffran säger inte");
        assertThat(Reader.text(reader.get("/sv/exempel/?programme=sai&order=nki")))
                .doesNotContain("Siffran säger inte");
    }
}
