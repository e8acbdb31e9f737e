package se.jamforaren.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the only visible sheet of a workbook. Formulas are refused, since nobody knows how old the values beside them
 * are; a cell that is shown as a day becomes that day.
 */
final class XlsxFile {
    /** Excel itself shows fifteen digits; the rest of a stored number is rounding. */
    private static final MathContext SHOWN = new MathContext(15);

    private XlsxFile() {}

    static Optional<TextTable> read(byte[] bytes, Findings findings) {
        if (!Workbook.isSound(bytes, findings)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .filter(XlsxFile::isFilled)
                    .toList();
            if (sheets.size() > 1) {
                findings.error(
                        1,
                        1,
                        Sentences.manySheets(sheets.stream().map(Sheet::getName).toList()));
                return Optional.empty();
            }
            if (sheets.isEmpty()) {
                findings.error(1, 1, Sentences.EMPTY);
                return Optional.empty();
            }
            List<TextTable.Row> rows = rows(sheets.getFirst(), findings);
            return findings.isGood() ? TextTable.of(rows, false, findings) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            findings.error(1, 1, Sentences.NOT_XLSX);
            return Optional.empty();
        }
    }

    private static boolean isFilled(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<TextTable.Row> rows(Sheet sheet, Findings findings) throws IOException {
        List<TextTable.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> lines = stream.iterator(); lines.hasNext(); ) {
                Row row = lines.next();
                if (row.getCellCount() > TableFile.MOST_COLUMNS) {
                    findings.error(
                            row.getRowNum(),
                            TableFile.MOST_COLUMNS + 1,
                            Sentences.tooManyColumns(TableFile.MOST_COLUMNS));
                    return rows;
                }
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    values.add(text(row.getCell(i), row.getRowNum(), i + 1, findings));
                }
                rows.add(new TextTable.Row(row.getRowNum(), values));
                if (rows.size() > TableFile.MOST_ROWS) {
                    findings.error(row.getRowNum(), 1, Sentences.tooManyRows(TableFile.MOST_ROWS));
                    return rows;
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell, int line, int column, Findings findings) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            findings.error(line, column, Sentences.formula(cell.getAddress().toString()));
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            findings.error(line, column, Sentences.errorCell(cell.getAddress().toString(), cell.getRawValue()));
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().strip();
        }
        return isDay(cell.getDataFormatString()) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
    }

    private static String number(BigDecimal value) {
        BigDecimal shown = value.round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 && shown.precision() - shown.scale() > 20 ? shown.toString() : shown.toPlainString();
    }

    private static boolean isDay(String format) {
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[yd].*");
    }
}
