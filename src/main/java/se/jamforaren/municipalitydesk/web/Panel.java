package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import se.jamforaren.providerdesk.Change;

/**
 * A part of a page: a heading, and below it in this order sentences, a list, changes, a table, a form and ways on.
 */
record Panel(
        @Nullable String heading,
        List<String> sentences,
        List<String> items,
        List<Change> changes,
        @Nullable Table table,
        @Nullable WorkForm form,
        List<Way> ways) {

    /** A way to another page. */
    record Way(String words, String address) {}

    static Panel of(@Nullable String heading, String... sentences) {
        return new Panel(
                heading,
                java.util.stream.Stream.of(sentences).filter(s -> !s.isEmpty()).toList(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    Panel listing(List<String> all) {
        return new Panel(heading, sentences, all, changes, table, form, ways);
    }

    Panel changing(List<Change> all) {
        return new Panel(heading, sentences, items, all, table, form, ways);
    }

    Panel with(Table below) {
        return new Panel(heading, sentences, items, changes, below, form, ways);
    }

    Panel with(WorkForm below) {
        return new Panel(heading, sentences, items, changes, table, below, ways);
    }

    Panel with(Way... below) {
        return new Panel(heading, sentences, items, changes, table, form, List.of(below));
    }
}
