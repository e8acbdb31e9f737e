package se.jamforaren.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Puts the guards before and behind the HTTP codec of every connection. */
@Singleton
final class Guards implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<Admission> admission;
    private final Refusals refusals;

    Guards(Provider<Admission> admission, Refusals refusals) {
        this.admission = admission;
        this.refusals = refusals;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfConnection(null, admission, refusals));
        return event.getBean();
    }

    private record OfConnection(Channel channel, Provider<Admission> admission, Refusals refusals)
            implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new OfConnection(connection, admission, refusals);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            if (pipeline.get(codec) != null) {
                HeaderGuard headers = new HeaderGuard(refusals);
                pipeline.addBefore(codec, "header-guard", headers);
                pipeline.addAfter(codec, "admission-guard", new AdmissionGuard(admission.get(), refusals));
                pipeline.addAfter(codec, "request-guard", new RequestGuard(headers, refusals));
            }
        }
    }
}
