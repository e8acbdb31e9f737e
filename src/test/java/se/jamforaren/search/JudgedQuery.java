package se.jamforaren.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A query as people ask it, with who is right for it. The files were made from the providers' own files, never from
 * what the search returned.
 *
 * @param grades by provider 1 (says something of it), 2 (has it) or 3 (is right for it)
 */
record JudgedQuery(String language, String kind, String choiceSystem, String words, Map<String, Integer> grades) {

    /** The same words put to another choice system, where nobody has judged who is right. */
    JudgedQuery about(String other) {
        return new JudgedQuery(language, kind, other, words, Map.of());
    }

    static List<JudgedQuery> readAll() {
        Map<String, CSVRecord> judgements = new HashMap<>();
        read("judgements.csv").forEach(row -> judgements.put(row.get("judgement"), row));
        List<JudgedQuery> queries = new ArrayList<>();
        for (CSVRecord row : read("queries.csv")) {
            CSVRecord judgement = judgements.get(row.get("judgement"));
            Map<String, Integer> grades = new HashMap<>();
            for (String grade : judgement.get("providers").split(" ")) {
                grades.put(grade.split(":")[0], Integer.valueOf(grade.split(":")[1]));
            }
            queries.add(new JudgedQuery(
                    row.get("language"), row.get("kind"), judgement.get("system"), row.get("query"), grades));
        }
        return queries;
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader = new InputStreamReader(
                JudgedQuery.class.getResourceAsStream("/relevance/" + file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
