package se.jamforaren.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.jamforaren.content.ContentFolder;

/** Files that are good, to begin from. */
final class Seeds {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Seeds() {}

    /** The tables of a choice system, a workbook, and a table of providers. */
    static List<byte[]> tables(String choiceSystem) {
        List<byte[]> tables = new ArrayList<>(List.of(
                workbook(),
                "id;name;programmes;valid_from;valid_to\nny;Ny;a;2026-01-01;\n".getBytes(),
                "Id,Name,programmes,valid_from,valid_to,staff\nny,\"N,y\",a+b,2026-01-01,2026-12-31,3\n".getBytes()));
        for (Path file : ContentFolder.locate(null).list("kundval/" + choiceSystem)) {
            if (file.toString().endsWith(".csv")) {
                try {
                    tables.add(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return tables;
    }

    /** The XML of a sheet. */
    static byte[] sheet() {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        copy(workbook(), (name, content) -> {
            if (name.equals(SHEET)) {
                sheet.writeBytes(content);
            }
            return content;
        });
        return sheet.toByteArray();
    }

    /** A workbook with another sheet. */
    static byte[] workbook(byte[] sheet) {
        return copy(workbook(), (name, content) -> name.equals(SHEET) ? sheet : content);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "seed", "1.0");
            Worksheet sheet = workbook.newWorksheet("Blad1");
            sheet.value(0, 0, "provider");
            sheet.value(0, 1, "n");
            sheet.value(1, 0, LocalDate.of(2026, 1, 31));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 4.5);
            sheet.inlineString(2, 0, "a");
            sheet.value(2, 1, true);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] copy(byte[] workbook, Change change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(change.of(
                        part.getName(), from.getInputStream(part).readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }
}
