package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import java.util.List;

/** A part of a page: a heading, and below it in this order sentences, a list, a table, a form and ways on. */
record Panel(
        @Nullable String heading,
        List<String> sentences,
        List<String> items,
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
                null,
                null,
                List.of());
    }

    Panel listing(List<String> all) {
        return new Panel(heading, sentences, all, table, form, ways);
    }

    Panel with(Table below) {
        return new Panel(heading, sentences, items, below, form, ways);
    }

    Panel with(WorkForm below) {
        return new Panel(heading, sentences, items, table, below, ways);
    }

    Panel with(Way... below) {
        return new Panel(heading, sentences, items, table, form, List.of(below));
    }
}
