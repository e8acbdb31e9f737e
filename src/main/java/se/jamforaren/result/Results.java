package se.jamforaren.result;

import jakarta.inject.Singleton;
import java.util.List;

/** All lines of a choice system's tables. */
@Singleton
public class Results {
    private final ResultRows rows;

    Results(ResultRows rows) {
        this.rows = rows;
    }

    /** The lines of a choice system in the order in which they were imported. */
    public List<Result> of(String choiceSystem) {
        return rows.findByChoiceSystemOrderById(choiceSystem).stream()
                .map(ResultRow::result)
                .toList();
    }

    /** Puts lines in the place of all that a choice system has. */
    public void replace(String choiceSystem, List<Result> results) {
        rows.deleteByChoiceSystem(choiceSystem);
        rows.saveAll(results.stream()
                .map(result -> ResultRow.of(choiceSystem, result))
                .toList());
    }
}
