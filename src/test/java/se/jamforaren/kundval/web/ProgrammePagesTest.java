package se.jamforaren.kundval.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.testing.Reader;

@PortalTest
class ProgrammePagesTest {
    @Inject
    EmbeddedServer server;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(server);
    }

    @Test
    void aReaderLearnsWhatItIsAndWhoOffersIt() {
        HttpResponse<String> seen = reader.get("/sv/nacka-2016/insats/sai?a=misa");

        assertThat(Reader.text(seen))
                .contains("Svenska och jobb Du läser sfi och lär dig om jobb.")
                .contains("Språk- och arbetsintroduktion (SAI)", "Se 7 anordnare", "För vem", "Dina rättigheter");
        assertThat(seen.body()).contains("/sv/nacka-2016/?a&#x3D;misa&amp;programme&#x3D;sai");
    }

    @Test
    void itIsInTheReadersLanguageWhereSomebodyHasTranslatedIt() {
        assertThat(Reader.text(reader.get("/en/nacka-2016/insats/sai")))
                .contains("Swedish and work", "Who it is for", "See 7 providers")
                .doesNotContain("only in Swedish");
    }

    @Test
    void rightsInATranslationThatNobodyHasCheckedStandBesideTheSwedish() {
        assertThat(reader.get("/ti/nacka-2016/insats/sai").body())
                .contains("lang=\"sv\" dir=\"ltr\" id=\"sv\"", "Blir det inte bra? Då får du byta.");
        assertThat(reader.get("/sv/nacka-2016/insats/sai").body()).doesNotContain("id=\"sv\"");
    }

    @Test
    void anUnknownProgrammeIsNotFound() {
        assertThat(reader.get("/sv/nacka-2016/insats/nothing").statusCode()).isEqualTo(404);
    }
}
