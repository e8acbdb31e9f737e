package se.jamforaren.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the HTTP codec of a connection. It sees a header that is continued on a second line, which the codec
 * joins, and it ends a connection whose request does not arrive: 10 seconds for all headers, from the opening or from
 * the first byte of a later request, and a minute for the body.
 */
final class HeaderGuard extends ChannelInboundHandlerAdapter {
    static final Duration HEADERS = Duration.ofSeconds(10);
    static final Duration BODY = Duration.ofSeconds(60);

    private static final long LOOK = 1_000;

    private State state = State.HEADERS;
    private long since = System.nanoTime();
    private byte last;
    private boolean anything;
    private boolean folded;

    /** What is awaited of the client; nothing while it reads an answer or rests. */
    private enum State {
        REST,
        HEADERS,
        BODY
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        look(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes && state != State.BODY) {
            if (state == State.REST) {
                begin(State.HEADERS);
            }
            bytes.forEachByte(this::take);
        }
        context.fireChannelRead(message);
    }

    /** A request has arrived whole. */
    void awaitRequest() {
        begin(State.REST);
        anything = false;
        folded = false;
        last = 0;
    }

    /** Whether a header of the request is continued on a second line. */
    boolean isFolded() {
        return folded;
    }

    /** Takes a byte of the headers; false after their last one. */
    private boolean take(byte next) {
        if (last == '\n' && anything) {
            if (next == '\r' || next == '\n') {
                begin(State.BODY);
                return false;
            }
            folded |= next == ' ' || next == '\t';
        }
        anything |= next != '\r' && next != '\n';
        last = next;
        return true;
    }

    private void begin(State next) {
        state = next;
        since = System.nanoTime();
    }

    private void look(ChannelHandlerContext context) {
        context.executor()
                .schedule(
                        () -> {
                            Duration most = state == State.HEADERS ? HEADERS : BODY;
                            if (state != State.REST && System.nanoTime() - since > most.toNanos()) {
                                context.close();
                            } else if (context.channel().isOpen()) {
                                look(context);
                            }
                        },
                        LOOK,
                        TimeUnit.MILLISECONDS);
    }
}
