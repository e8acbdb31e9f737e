package se.jamforaren.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the HTTP codec of a connection. It sees what the codec smooths over: a header that is continued on a
 * second line, and a first line whose three parts have anything but one space between them or a version in small
 * letters. And it ends a connection whose request does not arrive: 10 seconds for all headers, from the opening or from
 * the first byte of a later request, and a minute for the body.
 */
final class HeaderGuard extends ChannelInboundHandlerAdapter {
    static final Duration HEADERS = Duration.ofSeconds(10);
    static final Duration BODY = Duration.ofSeconds(60);

    private static final long LOOK = 1_000;

    private final Refusals refusals;
    private State state = State.HEADERS;
    private long since = System.nanoTime();
    private byte last;
    private boolean anything;
    private boolean crooked;
    private boolean firstLine = true;
    private int spaces;

    HeaderGuard(Refusals refusals) {
        this.refusals = refusals;
    }

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
        crooked = false;
        firstLine = true;
        spaces = 0;
        last = 0;
    }

    /** Whether the request is written so that others could read it otherwise. */
    boolean isCrooked() {
        return crooked;
    }

    /** Takes a byte of the headers; false after their last one. */
    private boolean take(byte next) {
        if (last == '\n' && anything) {
            if (next == '\r' || next == '\n') {
                begin(State.BODY);
                return false;
            }
            crooked |= next == ' ' || next == '\t';
            firstLine = false;
        }
        if (firstLine) {
            takeOfFirstLine(next);
        }
        anything |= next != '\r' && next != '\n';
        last = next;
        return true;
    }

    private void takeOfFirstLine(byte next) {
        boolean space = next == ' ';
        spaces += space ? 1 : 0;
        boolean small = spaces == 2 && next >= 'a' && next <= 'z';
        crooked |= small || next == '\t' || next == '\f' || next == 0x0B || (space && (last == ' ' || !anything));
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
                                refusals.count(Refusals.Why.SLOW);
                                context.close();
                            } else if (context.channel().isOpen()) {
                                look(context);
                            }
                        },
                        LOOK,
                        TimeUnit.MILLISECONDS);
    }
}
