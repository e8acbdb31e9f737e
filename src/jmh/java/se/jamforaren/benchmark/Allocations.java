package se.jamforaren.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Prints who allocates below a method in a recording of the flight recorder, made with
 * {@code -XX:StartFlightRecording=filename=FILE,settings=profile}: shares of the bytes by the portal's own method that is
 * nearest to the allocation, and by class.
 */
public final class Allocations {
    private static final int MOST = 15;

    private Allocations() {}

    /** @param arguments the recording, and part of the name of the method, {@code ListBenchmark.request} */
    public static void main(String[] arguments) throws IOException {
        List<RecordedEvent> samples = RecordingFile.readAllEvents(Path.of(arguments[0])).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ObjectAllocationSample"))
                .filter(event -> event.getStackTrace() != null
                        && event.getStackTrace().getFrames().stream()
                                .anyMatch(frame -> name(frame).contains(arguments[1])))
                .toList();
        System.out.printf("%d samples below %s%n", samples.size(), arguments[1]);
        print(samples, "own method", Allocations::own);
        print(samples, "class", event -> event.getClass("objectClass").getName());
    }

    private static void print(List<RecordedEvent> samples, String title, Function<RecordedEvent, String> key) {
        Map<String, Long> bytes = new HashMap<>();
        samples.forEach(event -> bytes.merge(key.apply(event), event.getLong("weight"), Long::sum));
        double all = bytes.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%nshare  %s%n", title);
        bytes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(entry -> System.out.printf("%4.1f %%  %s%n", entry.getValue() / all * 100, entry.getKey()));
    }

    private static String own(RecordedEvent event) {
        Optional<String> own = event.getStackTrace().getFrames().stream()
                .map(Allocations::name)
                .filter(name -> name.startsWith("se.jamforaren."))
                .findFirst();
        return own.map(name -> name.substring("se.jamforaren.".length())).orElse("no own method in sight");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
