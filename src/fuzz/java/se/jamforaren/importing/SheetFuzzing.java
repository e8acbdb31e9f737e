package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook whose zip is sound, and whose sheet says anything at all. */
class SheetFuzzing {
    static List<byte[]> sheets() {
        return List.of(Seeds.sheet());
    }

    @MethodSource("sheets")
    @FuzzTest(maxDuration = "30s")
    void aTableOrSentences(byte @NotNull [] sheet) {
        Findings findings = new Findings("t");
        Optional<TextTable> table = TableFile.read(Seeds.workbook(sheet), findings);

        assertThat(table.isPresent()).isEqualTo(findings.isGood());
    }
}
