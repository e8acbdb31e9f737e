package se.jamforaren.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.Today;

/**
 * One edit a second: another instance's desk stores a provider's next profile and publishes its choice system, and the
 * portal is asked for the words of that edit until it finds them.
 */
final class Edits implements AutoCloseable {
    private static final ProfileField DESCRIPTION = ProfileField.all().stream()
            .filter(field -> field.name().equals("description"))
            .findFirst()
            .orElseThrow();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Stage stage;
    private final Server server;
    private final Invented invented;
    private final SplittableRandom random = new SplittableRandom();
    private final List<Double> millis = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().unstarted(this::run);
    private volatile boolean stopped;

    private Edits(Stage stage, Server server, Invented invented) {
        this.stage = stage;
        this.server = server;
        this.invented = invented;
    }

    /** Begins. */
    static Edits begin(Stage stage, Server server, Invented invented) {
        Edits edits = new Edits(stage, server, invented);
        edits.thread.start();
        return edits;
    }

    /** Milliseconds from the end of each edit's transaction until it was found. */
    List<Double> millis() {
        return List.copyOf(millis);
    }

    /** Edits that were not found in time, and what failed. */
    List<String> faults() {
        return new ArrayList<>(faults);
    }

    /** Ends after the edit that is being made. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (int n = 0; !stopped; n++) {
            long start = System.nanoTime();
            try {
                edit(stage.edited().get(n % stage.edited().size()));
            } catch (IOException | RuntimeException e) {
                faults.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            long left = Duration.ofSeconds(1).toNanos() - (System.nanoTime() - start);
            if (left > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(left);
            }
        }
    }

    private void edit(int system) throws IOException, InterruptedException {
        String choiceSystem = Invented.systemId(system);
        List<String> listed = invented.providers(system, stage.providers()).stream()
                .filter(one -> !one.programmesOn(Today.inStockholm()).isEmpty())
                .map(Provider::id)
                .toList();
        String provider = listed.get(random.nextInt(listed.size()));
        String mark = mark();
        stage.get(Providers.class).revise(choiceSystem, provider, profile -> marked(profile, mark), "pahittad@example.org");
        stage.get(Publisher.class).publish(invented.system(system), "pahittad@example.org");
        long saved = System.nanoTime();
        while (!server.text("/api/v1/" + choiceSystem + "/providers?q=" + mark).contains("\"term\":\"" + mark + "\"")) {
            if (System.nanoTime() - saved > LONGEST.toNanos()) {
                faults.add(mark + " in " + choiceSystem + " was not found within " + LONGEST);
                return;
            }
            Thread.sleep(1);
        }
        millis.add((System.nanoTime() - saved) / 1e6);
    }

    private static Profile marked(Profile profile, String mark) {
        return ProfileField.change(
                profile, Map.of(DESCRIPTION, Optional.of(LocalText.swedish("Allt här är hittat på, också " + mark + "."))));
    }

    /** A word like no other. */
    private String mark() {
        StringBuilder word = new StringBuilder("zq");
        for (int n = 0; n < 18; n++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
