package se.jamforaren.web;

import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Holds a place for a connection, and one for each of its requests from the headers until the answer is written or the
 * connection ends. A request that gets no place is told so, after those before it have been answered; its connection
 * goes on when that costs nothing, since a new one costs more than an answer.
 */
final class AdmissionGuard extends ChannelDuplexHandler {
    private static final int SECONDS = 5;

    private final Admission admission;
    private final Refusals refusals;
    private final Queue<Optional<Admission.Place>> worked = new ArrayDeque<>();
    private Optional<Admission.Place> connection = Optional.empty();
    private @Nullable DefaultFullHttpResponse refusal;
    private Passing passing = Passing.ALL;

    AdmissionGuard(Admission admission, Refusals refusals) {
        this.admission = admission;
        this.refusals = refusals;
    }

    /** What is let through. */
    private enum Passing {
        ALL,
        FROM_THE_NEXT_REQUEST,
        NOTHING
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = admission.connect(context.channel().remoteAddress());
        if (connection.isEmpty()) {
            passing = Passing.NOTHING;
            refusals.count(Refusals.Why.CONNECTIONS);
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && passing == Passing.ALL) {
            boolean free = Admission.isFree(request.uri());
            Optional<Admission.Place> place = free
                    ? Optional.empty()
                    : admission.enter(request, context.channel().remoteAddress());
            if (free || place.isPresent()) {
                worked.add(place);
            } else {
                refuse(context, request);
            }
        }
        if (passing == Passing.ALL) {
            context.fireChannelRead(message);
            return;
        }
        if (passing == Passing.FROM_THE_NEXT_REQUEST && message instanceof LastHttpContent) {
            passing = Passing.ALL;
            context.read();
        }
        ReferenceCountUtil.release(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean told =
                message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        boolean ends = message instanceof LastHttpContent && !told;
        context.write(message, promise);
        if (ends && !worked.isEmpty()) {
            worked.remove().ifPresent(Admission.Place::leave);
            if (worked.isEmpty() && refusal != null) {
                end(context);
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        worked.forEach(place -> place.ifPresent(Admission.Place::leave));
        worked.clear();
        connection.ifPresent(Admission.Place::leave);
        connection = Optional.empty();
        context.fireChannelInactive();
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refusals.count(Refusals.Why.CROWDED);
        DefaultFullHttpResponse answer = answer(request);
        if (worked.isEmpty() && HttpUtil.isKeepAlive(request) && !Admission.hasBody(request)) {
            passing = Passing.FROM_THE_NEXT_REQUEST;
            context.writeAndFlush(answer);
            return;
        }
        passing = Passing.NOTHING;
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        refusal = answer;
        if (worked.isEmpty()) {
            end(context);
        }
    }

    private void end(ChannelHandlerContext context) {
        context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
        refusal = null;
    }

    private DefaultFullHttpResponse answer(HttpRequest request) {
        Admission.Refusal words = admission.refusal(request.uri());
        ByteBuf body = Unpooled.wrappedBuffer(words.body());
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, body);
        SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, words.type())
                .set(HttpHeaderNames.CONTENT_LENGTH, words.body().length)
                .set(HttpHeaderNames.RETRY_AFTER, SECONDS)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        return answer;
    }
}
