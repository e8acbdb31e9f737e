package se.jamforaren.fault;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Readers who ask a portal for one page after the other, over connections that stay open, until they are stopped. Each
 * says that it is a client of its own, or all that they are one.
 */
final class Load {
    private static final int PATIENCE = 20_000;

    private final URI portal;
    private final IntFunction<String> path;
    private final String client;
    private final int many;
    private final long pause;
    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    private Load(String portal, int many, double perSecond, String client, IntFunction<String> path) {
        this.portal = URI.create(portal);
        this.path = path;
        this.client = client;
        this.many = many;
        this.pause = perSecond == 0 ? 0 : (long) (1e9 * many / perSecond);
        for (int i = 0; i < many; i++) {
            int reader = i;
            readers.add(Thread.ofPlatform().start(() -> read(reader)));
        }
    }

    /** One answer and how long it took. */
    record Answer(int status, long nanos) {}

    /** All that was answered, and what was not. */
    record Seen(List<Answer> answers, List<String> broken, Duration time) {
        /** Answers with a status in a second. */
        double rate(int status) {
            return count(status) * 1e9 / time.toNanos();
        }

        /** How many answers have a status. */
        long count(int status) {
            return answers.stream().filter(answer -> answer.status() == status).count();
        }

        /** Milliseconds that a part of the answers with a status took at most. */
        double within(double part, int status) {
            List<Long> times = answers.stream()
                    .filter(answer -> answer.status() == status)
                    .map(Answer::nanos)
                    .sorted()
                    .toList();
            return times.isEmpty() ? 0 : times.get((int) Math.min(times.size() - 1, times.size() * part)) / 1e6;
        }

        double p99() {
            return within(0.99, 200);
        }
    }

    /** Readers who do not wait between pages, each a client of its own. */
    static Load of(String portal, int many, IntFunction<String> path) {
        return new Load(portal, many, 0, "", path);
    }

    /** Readers who together ask for so many pages in a second, if they are answered in time. */
    static Load of(String portal, int many, double perSecond, IntFunction<String> path) {
        return new Load(portal, many, perSecond, "", path);
    }

    /** Readers with one address, who do not wait between pages. */
    static Load ofOne(String portal, int many, String client, IntFunction<String> path) {
        return new Load(portal, many, 0, client, path);
    }

    /** Lets them read for a while, and stops them. */
    Seen during(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return stop();
    }

    Seen stop() throws InterruptedException {
        stopped = true;
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        for (Thread reader : readers) {
            reader.join();
        }
        return new Seen(List.copyOf(answers), List.copyOf(broken), time);
    }

    private void read(int reader) {
        String who = client.isEmpty() ? "192.0.2." + reader % 250 : client;
        long next = System.nanoTime() + pause / many * reader;
        while (!stopped) {
            try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean open = true;
                while (open && !stopped) {
                    while (pause > 0 && !stopped && next > System.nanoTime()) {
                        LockSupport.parkNanos(Math.min(next - System.nanoTime(), 50_000_000));
                    }
                    next = Math.max(next + pause, System.nanoTime() - 100_000_000);
                    long begun = System.nanoTime();
                    socket.getOutputStream()
                            .write(("GET " + path.apply(asked.getAndIncrement())
                                            + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nX-Client: " + who
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    open = answer(in, begun);
                }
            } catch (IOException e) {
                if (!stopped) {
                    broken.add(e.toString());
                    LockSupport.parkNanos(10_000_000);
                }
            }
        }
    }

    private boolean answer(InputStream in, long begun) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        int length = 0;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(header.substring(15).strip())
                    : length;
            open &= !lower.equals("connection: close");
        }
        in.skipNBytes(length);
        answers.add(new Answer(status, System.nanoTime() - begun));
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no whole answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
