package se.jamforaren.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.SeparatedText;

/** Reads a file, CSV or XLSX by what is in it and not by its name, into one table of text. */
final class TableFile {
    /** The largest file that is read. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;

    private static final Pattern PLACE = Pattern.compile(":(\\d+):(\\d+): ");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private TableFile() {}

    /** Empty when it cannot be read; the findings then say why. */
    static Optional<TextTable> read(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_BYTES) {
            findings.error(1, 1, Sentences.tooLarge(bytes.length, MOST_BYTES));
            return Optional.empty();
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return XlsxFile.read(bytes, findings);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            findings.error(1, 1, Sentences.OLD_EXCEL);
            return Optional.empty();
        }
        return separated(bytes, findings);
    }

    private static Optional<TextTable> separated(byte[] bytes, Findings findings) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            findings.error(1, 1, Sentences.NOT_TEXT);
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            findings.error(1, 1, Sentences.EMPTY);
            return Optional.empty();
        }
        try {
            SeparatedText separated = SeparatedText.parse("", text.get());
            List<TextTable.Row> rows = separated.lines().stream()
                    .map(line -> new TextTable.Row(line.number(), line.values()))
                    .toList();
            if (rows.size() > MOST_ROWS) {
                findings.error(rows.get(MOST_ROWS).line(), 1, Sentences.tooManyRows(MOST_ROWS));
                return Optional.empty();
            }
            if (rows.getFirst().values().size() > MOST_COLUMNS) {
                findings.error(rows.getFirst().line(), MOST_COLUMNS + 1, Sentences.tooManyColumns(MOST_COLUMNS));
                return Optional.empty();
            }
            return TextTable.of(rows, separated.semicolons(), findings);
        } catch (ContentException e) {
            Matcher place = PLACE.matcher(e.getMessage());
            boolean known = place.find();
            findings.error(
                    known ? Integer.parseInt(place.group(1)) : 1,
                    known ? Integer.parseInt(place.group(2)) : 1,
                    Sentences.NOT_CSV);
            return Optional.empty();
        }
    }

    /** UTF-8, else Windows-1252, which is also Latin-1; empty when it is neither or holds what no text holds. */
    private static Optional<String> decode(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, Charset.forName("windows-1252")))
                .filter(text -> !CONTROLS.matcher(text).find())
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
