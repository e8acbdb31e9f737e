package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * From where a request comes, to count by; never stored or logged. Behind a proxy it is the last address in the header
 * that {@code micronaut.server.client-address-header} names; without that setting no header is believed.
 */
@Singleton
public final class Client {
    private static final int NETWORK = 8;

    private final HttpServerConfiguration server;

    Client(HttpServerConfiguration server) {
        this.server = server;
    }

    /** The address, of IPv6 its first half, since one household has all of the other. */
    public String of(HttpRequest<?> request) {
        return header().map(request.getHeaders()::get)
                .map(Client::last)
                .orElseGet(() -> network(request.getRemoteAddress().getAddress()));
    }

    /** The same of a request that is not read further yet. */
    String of(io.netty.handler.codec.http.HttpRequest request, SocketAddress peer) {
        return header().map(request.headers()::get).map(Client::last).orElseGet(() -> of(peer));
    }

    /** The same of a connection; a proxy's is everybody's. */
    String of(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet ? network(internet.getAddress()) : peer.toString();
    }

    /** Whether a connection is no client's own: a proxy's, or from this machine, where a proxy may tell nobody. */
    boolean isShared(SocketAddress peer) {
        return isBehindProxy()
                || (peer instanceof InetSocketAddress internet
                        && internet.getAddress().isLoopbackAddress());
    }

    /** Whether a proxy tells who asks. */
    boolean isBehindProxy() {
        return header().isPresent();
    }

    private Optional<String> header() {
        return Optional.ofNullable(server.getClientAddressHeader());
    }

    private static String last(String said) {
        String address = said.substring(said.lastIndexOf(',') + 1).strip();
        try {
            return network(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String network(@Nullable InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                : address == null ? "" : address.getHostAddress();
    }
}
