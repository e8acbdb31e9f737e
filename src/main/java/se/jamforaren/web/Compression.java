package se.jamforaren.web;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Texts made smaller for the way to the reader. */
final class Compression {
    private static final Pattern ACCEPTED =
            Pattern.compile("(?i)(^|,)\\s*gzip\\s*(;\\s*q=(1|0\\.0{0,2}[1-9])[\\d.]*\\s*)?(,|$)");

    private Compression() {}

    /** Whether a reader says that it reads gzip. */
    static boolean isAccepted(HttpRequest<?> request) {
        String accepted = request.getHeaders().get("Accept-Encoding");
        return accepted != null && ACCEPTED.matcher(accepted).find();
    }

    /** A text in UTF-8 as gzip, as small as it gets. */
    static byte[] zip(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new BestGzip(bytes)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
