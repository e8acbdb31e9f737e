package se.jamforaren.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stands behind the HTTP codec of a connection and lets only requests through that are read the same way by everybody.
 * Another gets a line of text, and its connection ends, since where the next request begins is not certain then. A body
 * whose length is told, and too large for its page, is refused by the {@link Doorkeeper}; one that comes in chunks is
 * counted here. Who asks first whether to send a body, and is answered before it has, may send it or not: that
 * connection ends too.
 */
final class RequestGuard extends ChannelDuplexHandler {
    private static final int MOST_HEADERS = 100;
    private static final long MOST_BODY = 16L << 20;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._~-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private final HeaderGuard headers;
    private final Refusals refusals;
    private boolean refused;
    private boolean answered;
    private boolean unsent;
    private long body;
    private long mostOfBody;

    RequestGuard(HeaderGuard headers, Refusals refusals) {
        this.headers = headers;
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Optional<HttpResponseStatus> fault =
                refused || !(message instanceof HttpObject part) ? Optional.empty() : fault(part);
        if (refused || fault.isPresent()) {
            ReferenceCountUtil.release(message);
            fault.ifPresent(status -> refuse(context, status));
            return;
        }
        if (message instanceof LastHttpContent) {
            headers.awaitRequest();
            unsent = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            answered = true;
            if (unsent) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        context.write(
                message,
                answered && unsent && message instanceof LastHttpContent
                        ? promise.unvoid().addListener(ChannelFutureListener.CLOSE)
                        : promise);
    }

    /** Answers, if nobody has, and ends the connection; what comes after it is thrown away unread. */
    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refused = true;
        refusals.count(Refusals.Why.UNREADABLE);
        if (answered) {
            context.close();
            return;
        }
        ByteBuf text = context.alloc().buffer().writeBytes((status + "\n").getBytes(StandardCharsets.US_ASCII));
        DefaultFullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, text);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain;charset=us-ascii")
                .set(HttpHeaderNames.CONTENT_LENGTH, text.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private Optional<HttpResponseStatus> fault(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            return Optional.of(
                    switch (part.decoderResult().cause()) {
                        case TooLongHttpHeaderException e -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
                        case TooLongHttpLineException e -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
                        default -> HttpResponseStatus.BAD_REQUEST;
                    });
        }
        if (part instanceof HttpRequest request) {
            body = 0;
            answered = false;
            unsent = HttpUtil.is100ContinueExpected(request);
            mostOfBody = HttpUtil.isTransferEncodingChunked(request)
                    ? Doorkeeper.most(request.uri(), request.headers().get(HttpHeaderNames.CONTENT_TYPE))
                    : MOST_BODY;
            return fault(request);
        }
        if (part instanceof HttpContent content) {
            body += content.content().readableBytes();
        }
        return body > mostOfBody ? Optional.of(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE) : Optional.empty();
    }

    private Optional<HttpResponseStatus> fault(HttpRequest request) {
        HttpHeaders fields = request.headers();
        String method = request.method().name();
        HttpResponseStatus fault = null;
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            fault = HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED;
        } else if (headers.isCrooked()
                || !isHost(request)
                || !isTarget(request)
                || !isChunkedOrNothing(fields.getAll(HttpHeaderNames.TRANSFER_ENCODING))) {
            fault = HttpResponseStatus.BAD_REQUEST;
        } else if (!method.equals(method.toUpperCase(Locale.ROOT))) {
            fault = HttpResponseStatus.NOT_IMPLEMENTED;
        } else if (fields.size() > MOST_HEADERS) {
            fault = HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
        } else if (HttpUtil.getContentLength(request, 0L) > MOST_BODY) {
            fault = HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
        } else if (fields.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            fault = HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return Optional.ofNullable(fault);
    }

    private static boolean isHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? request.protocolVersion().equals(HttpVersion.HTTP_1_0)
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }

    /** A path, or the whole address of one on the very host that the request names. */
    private static boolean isTarget(HttpRequest request) {
        String target = request.uri();
        String host = request.headers().get(HttpHeaderNames.HOST, "");
        return target.startsWith("/")
                || target.equals("*")
                || Stream.of("http://", "https://")
                        .map(scheme -> scheme + host + "/")
                        .anyMatch(start -> target.regionMatches(true, 0, start, 0, start.length()));
    }

    private static boolean isChunkedOrNothing(List<String> encodings) {
        return encodings.isEmpty()
                || (encodings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.getFirst()));
    }
}
