package se.jamforaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceTest {
    @TempDir
    Path folder;

    @Test
    void findsWhoIsRight() throws IOException {
        Relevance relevance = new Relevance(folder);
        List<Relevance.Judged> judged = relevance.judge();
        relevance.close();
        Relevance.print(judged, System.out);

        assertThat(judged).hasSizeGreaterThanOrEqualTo(240);
        assertThat(judged.stream().map(one -> one.query().choiceSystem()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("exempel", "nacka-2016");
        Judgement all = Relevance.mean(judged);
        assertThat(all.success()).as("success@3").isGreaterThanOrEqualTo(0.95);
        assertThat(all.ndcg()).as("nDCG@5").isGreaterThanOrEqualTo(0.85);
        Relevance.by(judged, JudgedQuery::language).forEach((language, mean) -> {
            assertThat(mean.success()).as("success@3 of " + language).isGreaterThanOrEqualTo(0.85);
            assertThat(mean.ndcg()).as("nDCG@5 of " + language).isGreaterThanOrEqualTo(0.75);
        });
    }
}
