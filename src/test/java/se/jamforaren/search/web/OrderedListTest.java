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
                .contains("14 har svarat.")
                .contains("Vi frågade 26.");
    }
}
