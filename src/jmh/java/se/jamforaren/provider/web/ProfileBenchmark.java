package se.jamforaren.provider.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import se.jamforaren.benchmark.BarePage;
import se.jamforaren.testing.PortalContext;

/** A provider's page as it is made before it is kept, against a StringBuilder that writes the same page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProfileBenchmark {
    private static final String PROVIDER = "exempelakademin";

    /** The language that it is read in. */
    @Param({"sv", "ar"})
    public String language;

    private ApplicationContext portal;
    private ProfilePages controller;
    private BarePage bare;

    /** Starts a portal with its shipped content. */
    @Setup
    public void open() {
        portal = new PortalContext().environments("test").start();
        portal.getBean(io.micronaut.runtime.server.EmbeddedServer.class).start();
        controller = portal.getBean(ProfilePages.class);
        bare = new BarePage(String.valueOf(request().body()));
    }

    /** Stops it. */
    @TearDown
    public void close() {
        portal.close();
    }

    /** The same page, written piece by piece. */
    @Benchmark
    public String baseline() {
        return bare.write();
    }

    /** All of it, from the request. */
    @Benchmark
    public HttpResponse<?> request() {
        return controller.profile(
                HttpRequest.GET("/" + language + "/exempel/anordnare/" + PROVIDER), language, "exempel", PROVIDER);
    }
}
