package se.jamforaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.TestDatabase;

class DamagedIndexTest {
    private static final int FLIPS = Integer.getInteger("faults.flips", 6);

    private final Map<String, Object> settings = new HashMap<>(TestDatabase.settings());

    @TempDir
    Path home;

    @Test
    void isFoundAndMadeAnewWhateverBitIsTurned() throws IOException {
        List<String> right = findFairs();
        assertThat(right).startsWith("strombergs");
        Random random = new Random(7);
        for (int flip = 0; flip < FLIPS; flip++) {
            String turned = turnABit(random);
            try (LogLines log = LogLines.open()) {
                assertThat(findFairs()).as(turned).isEqualTo(right);
                assertThat(log.all()).as(turned).anyMatch(line -> line.startsWith("The index is damaged"));
            }
        }
    }

    @Test
    void isMadeAnewWhenItIsGone() throws IOException {
        List<String> right = findFairs();
        try (Stream<Path> files = Files.list(home.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(findFairs()).isEqualTo(right);
    }

    private List<String> findFairs() {
        settings.put("jamforaren.home", home.toString());
        try (ApplicationContext portal = ApplicationContext.run(settings)) {
            Catalogue catalogue =
                    portal.getBean(Catalogues.class).find("nacka-2016").orElseThrow();
            Question question = new Question("mässor", Set.of(), Map.of(), Ordering.FIT, LocalDate.of(2026, 11, 22));
            return portal.getBean(Search.class).answer(catalogue, question).hits().stream()
                    .map(hit -> hit.listed().id())
                    .toList();
        }
    }

    /** Turns one bit of one file, and says which. */
    private String turnABit(Random random) throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("index"))) {
            List<Path> files = all.filter(file -> !file.endsWith("write.lock"))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            return file.getFileName() + " at " + at;
        }
    }
}
