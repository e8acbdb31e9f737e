package se.jamforaren.result;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All lines of a choice system's tables. */
@Singleton
public class Results {
    private final ResultRows rows;

    Results(ResultRows rows) {
        this.rows = rows;
    }

    /** The lines of a choice system in the order in which they were imported. */
    public List<Result> of(String choiceSystem) {
        return stored(choiceSystem).stream().map(StoredLine::line).toList();
    }

    /** The same with where each came from. */
    public List<StoredLine> stored(String choiceSystem) {
        return rows.findByChoiceSystemOrderById(choiceSystem).stream()
                .map(ResultRow::stored)
                .toList();
    }

    /** Puts lines in the place of all that a choice system has. */
    public void replace(String choiceSystem, List<StoredLine> lines) {
        rows.deleteByChoiceSystem(choiceSystem);
        rows.saveAll(
                lines.stream().map(line -> ResultRow.of(choiceSystem, line)).toList());
    }

    /** Puts lines of the content files in the place of those that came with them before; what was imported stays. */
    public void load(String choiceSystem, List<Result> content) {
        List<StoredLine> imported = stored(choiceSystem).stream()
                .filter(stored -> stored.importId().isPresent())
                .toList();
        Set<Block> kept =
                imported.stream().map(stored -> Block.of(stored.line())).collect(Collectors.toSet());
        List<StoredLine> lines = content.stream()
                .filter(line -> !kept.contains(Block.of(line)))
                .map(line -> new StoredLine(line, Optional.empty()))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.addAll(imported);
        replace(choiceSystem, lines);
    }
}
