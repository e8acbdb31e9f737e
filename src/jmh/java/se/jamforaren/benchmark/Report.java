package se.jamforaren.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The table of targets, filled in. */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final List<Measured> all;

    private Report(List<Measured> all) {
        this.all = all;
    }

    /** As Markdown, a column for each number of providers. */
    static String of(List<Measured> all) {
        return new Report(all).write();
    }

    private String write() {
        row("what", "target", one -> "%,d providers".formatted(one.stage().providers()));
        row("---", "---", one -> "---");
        row("search page / plaintext, throughput", "10 k ≥ 0.25, 1M ≥ 0.05", one -> number(one.searchByPlaintext(), 3));
        row("our search / bare Lucene, mean", "≤ 1.3", one -> number(one.search().get(0), 2));
        row("our search / bare Lucene, p99", "≤ 1.5", one -> number(one.search().get(1), 2));
        row("saved → searchable, p50", "25 ms", one -> number(Measured.median(one.foundAtRest()), 0) + " ms");
        row("saved → searchable, p99", "150 ms", one -> number(Measured.percentile(one.foundAtRest(), 99), 0) + " ms");
        row("the same at full load, p50 · p99", "", one -> number(Measured.median(one.found()), 0) + " · "
                + number(Measured.percentile(one.found(), 99), 0) + " ms");
        row("processor time per search page", "", one -> number(one.ofSearches(Wrk.Run::processorMicros), 0) + " µs");
        row("its growth exponent from the size before", "10 k → 1M ≤ 0.35", this::growth);
        row("first page, existing index, with the AOT cache", "≤ 0.8 s", one -> seconds(one.withCache()));
        row("the same without", "", one -> seconds(one.withoutCache()));
        row("memory with -Xmx512m", "10 k ≤ 250 MB, 1M ≤ 600 MB", one -> one.resident() + " MB");
        row("heap after a collection", "", one -> one.heap() + " MB");
        row("list page on the wire", "≤ 6 kB", one -> number(Measured.median(one.lists()), 0) + " B");
        row("search page on the wire", "", one -> number(Measured.median(one.answers()), 0) + " B");
        row("plaintext: answers a second, p99", "", one -> run(one::ofPlaintext));
        row("search page: answers a second, p99", "", one -> run(one::ofSearches));
        row("mix with an edit a second: answers a second, p99", "", one -> run(one::ofMixes));
        row("processor time per answer of the mix", "", one -> number(one.ofMixes(Wrk.Run::processorMicros), 0) + " µs");
        row("start until nothing is left to read and to index", "", one -> one.caughtUp().toMillis() / 1000.0 + " s");
        row("our search, mean processor time", "", one -> number(one.search().get(2), 0) + " µs");
        row("edits found · not found", "all", one -> one.found().size() + one.foundAtRest().size() + " · " + one.faults().size());
        row("answers of 400 and more", "0", one -> String.valueOf(one.errors()));
        all.forEach(one -> one.faults().forEach(fault -> text.append("\n- ").append(fault)));
        return text.append('\n').toString();
    }

    private void row(String what, String target, Function<Measured, String> value) {
        text.append("| ").append(what).append(" | ").append(target).append(" |");
        all.forEach(one -> text.append(' ').append(value.apply(one)).append(" |"));
        text.append('\n');
    }

    private String growth(Measured one) {
        int place = all.indexOf(one);
        if (place == 0) {
            return "";
        }
        Measured before = all.get(place - 1);
        return number(
                Math.log(one.ofSearches(Wrk.Run::processorMicros) / before.ofSearches(Wrk.Run::processorMicros))
                        / Math.log((double) one.stage().providers()
                                / before.stage().providers()),
                2);
    }

    private static String run(Function<java.util.function.ToDoubleFunction<Wrk.Run>, Double> median) {
        return number(median.apply(Wrk.Run::perSecond), 0) + " · " + number(median.apply(Wrk.Run::millis99), 1) + " ms";
    }

    private static String seconds(List<Double> values) {
        return number(Measured.median(values), 2) + " s";
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value) ? "not measured" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
