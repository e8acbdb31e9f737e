package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import se.jamforaren.text.Language;

/** The correction notes of every choice system. They are no part of what is rolled back. */
@Singleton
public class Notes {
    private final NoteRows rows;

    Notes(NoteRows rows) {
        this.rows = rows;
    }

    /** All notes of a choice system, the newest first. */
    public List<Note> of(String choiceSystem) {
        return rows.find(choiceSystem).stream().map(NoteRow::shown).toList();
    }

    /**
     * Stores a note, which is public when its choice system has been published.
     *
     * @param by e-mail address of who wrote it
     */
    public void put(String choiceSystem, Note note, String by) {
        rows.put(
                choiceSystem,
                note.number(),
                note.version(),
                note.day(),
                note.text().in(Language.FIRST).text(),
                note.providers(),
                by);
    }
}
