package se.jamforaren.importing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook once before it is opened, in little memory: how much is packed into it, and whether cells are
 * merged, which the reader of cells does not tell.
 */
final class Workbook {
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(:.*)?");

    private Workbook() {}

    /** Whether it can be opened; the findings say why not. */
    static boolean isSound(byte[] bytes, Findings findings) {
        Counted counted = new Counted();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new TooMuch();
                }
                InputStream content = counted.of(zip);
                if (part.getName().matches("xl/worksheets/[^/]+\\.xml")) {
                    findMerged(content, findings);
                }
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (TooMuch e) {
            findings.error(1, 1, Sentences.tooMuchPacked(MOST_UNPACKED));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            findings.error(1, 1, Sentences.NOT_XLSX);
        }
        return findings.isGood();
    }

    private static void findMerged(InputStream sheet, Findings findings) throws XMLStreamException, TooMuch {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    merged(String.valueOf(xml.getAttributeValue(null, "ref")), findings);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch tooMuch) {
                throw tooMuch;
            }
            throw e;
        }
    }

    private static void merged(String area, Findings findings) {
        Matcher address = ADDRESS.matcher(area);
        boolean known = address.matches();
        int column = 0;
        for (char letter : known ? address.group(1).toCharArray() : new char[] {'A'}) {
            column = column * 26 + letter - 'A' + 1;
        }
        findings.error(known ? Integer.parseInt(address.group(2)) : 1, column, Sentences.merged(area));
    }

    /** More is packed into a file than will be unpacked. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what comes out of all parts together. Closing a part leaves the file open. */
    private static final class Counted {
        private long unpacked;

        InputStream of(InputStream zip) {
            return new FilterInputStream(zip) {
                @Override
                public int read() throws IOException {
                    int read = super.read();
                    count(read < 0 ? 0 : 1);
                    return read;
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    int read = super.read(into, from, most);
                    count(Math.max(read, 0));
                    return read;
                }

                @Override
                public void close() {
                    // the next part is read from the same stream
                }
            };
        }

        private void count(int bytes) throws TooMuch {
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED) {
                throw new TooMuch();
            }
        }
    }
}
