package se.jamforaren.sheet.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG path.
 *
 * @param size modules along a side, without the quiet zone
 * @param path the dark modules
 */
record QrCode(int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                row(modules, y, path);
            }
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The part of the plane that is seen. */
    public String viewBox() {
        int side = size + 2 * QUIET;
        return -QUIET + " " + -QUIET + " " + side + " " + side;
    }

    private static void row(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > start) {
                path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
            }
            x++;
        }
    }
}
