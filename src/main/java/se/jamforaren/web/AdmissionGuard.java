package se.jamforaren.web;

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
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Holds a place for each request of a connection from its headers until its answer is written or the connection ends.
 * A connection that gets no place is told so and ends.
 */
final class AdmissionGuard extends ChannelDuplexHandler {
    private static final int SECONDS = 5;

    private final Admission admission;
    private int held;
    private boolean refused;

    AdmissionGuard(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && !Admission.isFree(request.uri())) {
            if (admission.enter()) {
                held++;
                context.fireChannelRead(message);
            } else {
                refuse(context, request);
                ReferenceCountUtil.release(message);
            }
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            leave(1);
        }
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        leave(held);
        context.fireChannelInactive();
    }

    private void leave(int most) {
        for (int i = 0; i < most && held > 0; i++) {
            held--;
            admission.leave();
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refused = true;
        Admission.Refusal refusal = admission.refusal(request.uri());
        ByteBuf body = Unpooled.wrappedBuffer(refusal.body());
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, body);
        SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, refusal.type())
                .set(HttpHeaderNames.CONTENT_LENGTH, refusal.body().length)
                .set(HttpHeaderNames.RETRY_AFTER, SECONDS)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
