package se.jamforaren.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where a request comes, to count tries by; never stored or logged. Behind a proxy it is the header that
 * {@code micronaut.server.client-address-header} names; without that setting no header is believed.
 */
@Singleton
final class Client {
    private static final int NETWORK = 8;

    private final HttpServerConfiguration server;

    Client(HttpServerConfiguration server) {
        this.server = server;
    }

    /** The address, of IPv6 its first half, since one household has all of the other. */
    String of(HttpRequest<?> request) {
        String header = server.getClientAddressHeader();
        String said = header == null ? null : request.getHeaders().get(header);
        InetAddress address = request.getRemoteAddress().getAddress();
        if (said != null) {
            return said;
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                : String.valueOf(address.getHostAddress());
    }
}
