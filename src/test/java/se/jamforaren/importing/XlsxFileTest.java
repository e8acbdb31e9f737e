package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {
    private static final byte[] GOOD = workbook(sheet -> fill(sheet, 3));

    @Test
    void numbersTextsAndDaysAsTheyAreShown() {
        byte[] file = workbook(sheet -> {
            fill(sheet, 2);
            sheet.value(1, 0, 4.0999999999999996);
            sheet.value(1, 1, 78);
            sheet.value(2, 0, LocalDate.of(2026, 1, 31));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 1, "  4,18 ");
        });

        TextTable table = read(file).orElseThrow();
        assertThat(table.header().values()).containsExactly("a", "b");
        assertThat(table.rows())
                .extracting(TextTable.Row::values)
                .containsExactly(List.of("4.1", "78"), List.of("2026-01-31", "4,18"));
    }

    @Test
    void whatCannotBeTakenIsNamedByItsCell() {
        assertThat(errors(workbook(sheet -> {
                    fill(sheet, 2);
                    sheet.formula(2, 1, "SUM(B1:B2)");
                })))
                .containsExactly("t.xlsx:3:2: Cellen B3 är en formel. Den ska vara ett värde. Klistra in som värden.");
        assertThat(errors(workbook(sheet -> {
                    fill(sheet, 3);
                    sheet.range(1, 1, 2, 1).merge();
                })))
                .containsExactly("t.xlsx:2:2: Cellerna B2:B3 är sammanslagna. Varje cell ska stå för sig.");
    }

    @Test
    void severalFilledSheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        fill(workbook.newWorksheet("Ett"), 2);
        fill(workbook.newWorksheet("Två"), 2);
        workbook.finish();

        assertThat(errors(out.toByteArray()))
                .containsExactly("t.xlsx:1:1: Filen har flera blad med värden: Ett, Två. Den ska ha ett.");
    }

    @Test
    void tooLong() {
        assertThat(errors(workbook(sheet -> fill(sheet, TableFile.MOST_ROWS + 5))))
                .containsExactly("t.xlsx:20001:1: Tabellen är för lång. Den får ha högst 20000 rader.");
        assertThat(errors(workbook(sheet -> sheet.value(0, 5_000, "a"))))
                .containsExactly("t.xlsx:1:201: Tabellen är för bred. Den får ha högst 200 kolumner.");
    }

    /** A few hundred kilobytes that become 500 MB; its memory while it is read is bounded by the largest part. */
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 500; i++) {
                zip.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(TableFile.MOST_BYTES);

        assertThat(errors(out.toByteArray()))
                .containsExactly("t.xlsx:1:1: Filen blir för stor när den packas upp. Den får bli högst 64 MB.");
        assertThat(errors(bombOfCells()))
                .containsExactly("t.xlsx:1:1: Filen blir för stor när den packas upp. Den får bli högst 64 MB.");
    }

    @Test
    void entitiesAreNotFollowed() {
        byte[] file = replaced(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>");

        assertThat(errors(file)).containsExactly("t.xlsx:1:1: " + Sentences.NOT_XLSX);
    }

    /** Cut off anywhere, or with any byte changed, a file is either read or refused in a sentence. */
    @Test
    void damagedFiles() {
        for (int length = 4; length < GOOD.length; length += 7) {
            assertThat(errors(Arrays.copyOf(GOOD, length)))
                    .as("cut at %d", length)
                    .hasSize(1);
        }
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = GOOD.clone();
            for (int j = 0; j < 5; j++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            Findings findings = new Findings("t.xlsx");
            assertThat(TableFile.read(damaged, findings).isPresent()).isEqualTo(findings.isGood());
        }
        for (int i = 0; i < 300; i++) {
            byte[] garbage = new byte[random.nextInt(500)];
            random.nextBytes(garbage);
            Findings findings = new Findings("t.csv");
            assertThat(TableFile.read(garbage, findings).isPresent()).isEqualTo(findings.isGood());
        }
    }

    @Test
    void otherThingsThatAreZipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(errors(out.toByteArray())).containsExactly("t.xlsx:1:1: " + Sentences.NOT_XLSX);
        assertThat(errors(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .containsExactly("t.xlsx:1:1: " + Sentences.OLD_EXCEL);
    }

    private static byte[] bombOfCells() {
        return replaced(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(3_000_000) + "</sheetData></worksheet>");
    }

    private static byte[] replaced(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(GOOD))
                        .get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(
                        part.getName().equals(name)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : from.getInputStream(part).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "test", "1.0");
            fill.accept(workbook.newWorksheet("Blad1"));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A header and filled rows below it. */
    private static void fill(Worksheet sheet, int rows) {
        sheet.value(0, 0, "A");
        sheet.value(0, 1, "B");
        for (int i = 1; i < rows; i++) {
            sheet.value(i, 0, i);
            sheet.value(i, 1, "x");
        }
    }

    private static Optional<TextTable> read(byte[] bytes) {
        Findings findings = new Findings("t.xlsx");
        Optional<TextTable> table = TableFile.read(bytes, findings);
        assertThat(findings.isGood()).isTrue();
        return table;
    }

    private static List<String> errors(byte[] bytes) {
        Findings findings = new Findings("t.xlsx");
        TableFile.read(bytes, findings);
        return findings.report(Kind.RESULTS, 0, 0).errors();
    }
}
