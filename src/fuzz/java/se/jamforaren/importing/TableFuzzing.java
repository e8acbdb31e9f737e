package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.provider.MethodSource;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.result.Period;

/** A file that an officer hands in, whatever is in it: a table and its lines, or sentences that say what is wrong. */
class TableFuzzing {
    private static final ChoiceSystem CHOICE_SYSTEM =
            ChoiceSystems.read(ContentFolder.locate(null)).find("exempel").orElseThrow();

    static List<byte[]> tables() {
        return Seeds.tables(CHOICE_SYSTEM.id());
    }

    @MethodSource("tables")
    @FuzzTest(maxDuration = "30s")
    void aTableOrSentences(byte[] file) {
        Findings findings = new Findings("t");
        Optional<TextTable> table = TableFile.read(file, findings);

        assertThat(table.isPresent()).isEqualTo(findings.isGood());
        table.ifPresent(TableFuzzing::readAsEveryKind);
    }

    private static void readAsEveryKind(TextTable table) {
        for (Kind kind : Kind.values()) {
            Findings findings = new Findings("t");
            Set<String> providers = Set.of("exempelkoden");
            switch (kind) {
                case PROVIDERS ->
                    new ProviderTable(table, CHOICE_SYSTEM, List.of(), new ObjectMapper(), findings).changed();
                case DISCONTINUATIONS ->
                    new DiscontinuationTable(table, Period.parse("2025"), "s", CHOICE_SYSTEM, providers, findings)
                            .lines();
                default -> new FigureTable(table, kind, "s", CHOICE_SYSTEM, providers, findings).lines();
            }
            findings.report(kind, 0, 0);
        }
    }
}
