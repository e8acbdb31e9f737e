package se.jamforaren.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Bytes sent to a portal as they are, and what comes back. */
public final class Wire {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");

    private Wire() {}

    /**
     * What came back.
     *
     * @param text all bytes, as Latin-1
     * @param closed whether the portal ended the connection
     */
    public record Answer(String text, boolean closed) {
        /** The statuses of all answers, in their order. */
        public List<Integer> statuses() {
            return STATUS.matcher(text)
                    .results()
                    .map(status -> Integer.parseInt(status.group(1)))
                    .toList();
        }

        /** The headers of the first answer. */
        public List<String> headers() {
            return text.substring(0, text.indexOf("\r\n\r\n")).lines().skip(1).toList();
        }
    }

    /** Sends Latin-1 to a portal and reads until it ends the connection or says nothing for a while. */
    public static Answer send(EmbeddedServer server, String bytes, int patience) throws IOException {
        try (Socket socket = open(server)) {
            socket.setSoTimeout(patience);
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException e) {
                return read(socket);
            }
            return read(socket);
        }
    }

    /** A connection to a portal. */
    public static Socket open(EmbeddedServer server) throws IOException {
        return new Socket(server.getHost(), server.getPort());
    }

    /** The same from an address of this machine, 127.0.0.1 and those after it. */
    public static Socket openFrom(int last, EmbeddedServer server) throws IOException {
        return new Socket(
                server.getHost(), server.getPort(), InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}), 0);
    }

    /** What a portal says on a connection until it ends it or says nothing for the connection's time. */
    public static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        boolean closed = true;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.write(next);
                byte[] more = in.readNBytes(Math.max(0, in.available()));
                all.writeBytes(more);
            }
        } catch (SocketTimeoutException e) {
            closed = false;
        } catch (SocketException e) {
            closed = true;
        }
        return new Answer(all.toString(StandardCharsets.ISO_8859_1), closed);
    }
}
