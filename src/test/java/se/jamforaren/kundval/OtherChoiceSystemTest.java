package se.jamforaren.kundval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.OtherPortal;
import se.jamforaren.testing.Reader;

/** Home care instead of labour-market programmes: a choice system is nothing but files. */
class OtherChoiceSystemTest {
    @TempDir
    static Path folder;

    private static OtherPortal portal;
    private static Reader reader;

    @BeforeAll
    static void open() throws IOException {
        ContentCopy content = ContentCopy.in(folder.resolve("content"));
        Path files = Path.of("src/test/resources/kundval-hemtjanst");
        try (Stream<Path> paths = Files.walk(files)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                content.write("kundval/hemtjanst/" + files.relativize(path), Files.readString(path));
            }
        }
        portal = OtherPortal.open(content, folder.resolve("home"));
        reader = new Reader(portal.server());
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void theStartLeadsToItBesideTheShippedOnes() {
        assertThat(text("/sv/")).contains("Hemtjänst i Provköping", "Nacka 2016", "Exempelstad");
    }

    @Test
    void theListFiltersByItsOwnProgrammes() {
        assertThat(text("/sv/hemtjanst/?programme=omvardnad"))
                .contains("Solgården", "Lugnet", "Hjälp med kroppen")
                .doesNotContain("Hemvännen", "Nacka");
    }

    @Test
    void theProfileSaysItsOwnMeasuresInWords() {
        assertThat(text("/sv/hemtjanst/anordnare/solgarden"))
                .contains("Samma person kommer", "7,4 av 10", "40 personer har svarat.")
                .contains("De kommer i tid", "9 av 10", "420 besök räknades.")
                .doesNotContain("hur långt kunderna hade till ett jobb");
    }

    @Test
    void theComparisonHasThemToo() {
        assertThat(text("/sv/hemtjanst/jamfor?a=solgarden&a=hemvannen"))
                .contains("Samma person kommer", "Solgården", "Hemvännen", "av 10");
    }

    @Test
    void aProgrammeHasItsPageWrittenOrNot() {
        assertThat(text("/sv/hemtjanst/insats/service")).contains("Någon kommer hem till dig.");
        assertThat(reader.get("/sv/hemtjanst/insats/omvardnad").statusCode()).isEqualTo(200);
    }

    @Test
    void theFiguresAreItsOwn() {
        assertThat(text("/sv/hemtjanst/siffror"))
                .contains("Samma person kommer", "2023: 7,1 av 10. 2025: 7,9 av 10.", "Skalan går från 1 till 10.")
                .contains("84 personer har svarat. Vi frågade 110.")
                .contains("De kommer i tid", "9 av 10", "Påhittat schema 2025");
    }

    @Test
    void aTotalThatTellsOfTheOnlyHiddenProviderIsNotThere() {
        List<String> lines =
                reader.get("/sv/hemtjanst/siffror.csv").body().lines().toList();

        assertThat(lines).anyMatch(line -> line.startsWith("on-time,service,2025,,shown,607,"));
        assertThat(lines).contains("on-time,omvardnad,2025,,too-few,,,,,schema-2025");
        assertThat(text("/sv/hemtjanst/siffror")).contains("Visas inte.");
    }

    @Test
    void theInterfaceForProgramsKnowsIt() {
        JsonNode answer = reader.json("/api/v1/hemtjanst/providers?q=kväll");
        assertThat(answer.at("/facets/programme").findValuesAsText("id"))
                .containsExactlyInAnyOrder("service", "omvardnad");
        assertThat(answer.get("providers").findValuesAsText("id")).contains("solgarden", "nattugglan");
        assertThat(reader.get("/api/v1/hemtjanst/export.csv").body()).contains("on-time,shown,service,2025,420");
    }

    private static String text(String path) {
        return Reader.text(reader.get(path));
    }
}
