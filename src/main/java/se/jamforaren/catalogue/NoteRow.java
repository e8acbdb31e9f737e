package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.List;
import se.jamforaren.text.LocalText;

/** A {@link Note} as it is stored. */
@Introspected
record NoteRow(
        int number,
        long version,
        LocalDate day,
        String note,
        @TypeDef(type = DataType.JSON) List<String> providers) {

    Note shown() {
        return new Note(number, version, day, LocalText.swedish(note), providers);
    }
}
