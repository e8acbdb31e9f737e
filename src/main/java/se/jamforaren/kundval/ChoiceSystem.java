package se.jamforaren.kundval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.text.LocalText;

/**
 * A choice system (kundval): who may be chosen for what, and how it is counted.
 *
 * @param id part of addresses, {@code nacka-2016}
 * @param places codes of the places where its providers may be, with all that lie in them; none for anywhere
 * @param about what a reader must know about where its facts come from
 * @param invented whether providers and figures are made up
 * @param noChoice what happens to a customer who does not choose, empty when nobody has said
 * @param comparable whether its customers are declared alike enough for outcome measures to carry a class
 * @param publishedElsewhere whether its tables were published long ago, so that they are shown as published
 * @param measures what is counted for every provider
 * @param overall what is counted for all providers together only
 * @param remarks what must be known about the figures of all together
 * @param reasons why customers left early, in words that can be translated
 */
public record ChoiceSystem(
        String id,
        LocalText name,
        String municipality,
        List<String> places,
        boolean invented,
        LocalText about,
        Optional<LocalText> noChoice,
        List<Source> sources,
        List<Table> tables,
        Limits limits,
        boolean comparable,
        boolean publishedElsewhere,
        List<Programme> programmes,
        List<Measure> measures,
        List<Measure> overall,
        List<Remark> remarks,
        List<Reason> reasons) {

    /**
     * Where figures come from.
     *
     * @param title as a reader would look it up
     */
    public record Source(String id, LocalText title) {

        /** @throws IllegalArgumentException when a part is missing */
        public Source {
            if (id == null || title == null) {
                throw new IllegalArgumentException("expected id and title of a source");
            }
        }
    }

    /**
     * A table of figures that is shipped with the content.
     *
     * @param file name of the CSV file beside kundval.yml
     * @param kind {@code results}, {@code nki}, {@code outcomes} (of programmes) or {@code discontinuations}
     * @param source id of its source
     * @param period what time it is about, where its lines do not say
     */
    public record Table(String file, String kind, String source, Optional<String> period) {
        private static final List<String> KINDS = List.of("results", "nki", "outcomes", "discontinuations");

        /** @throws IllegalArgumentException when a part is missing or the kind is unknown */
        public Table {
            if (file == null || kind == null || source == null) {
                throw new IllegalArgumentException("expected file, kind and source of a table");
            }
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException(kind + ", expected one of " + KINDS);
            }
        }
    }

    /**
     * A sentence beside the figures of all together, such as where published tables disagree.
     *
     * @param about id of a measure, or the kind of a table
     */
    public record Remark(String id, String about, LocalText text) {

        /** @throws IllegalArgumentException when a part is missing */
        public Remark {
            if (id == null || about == null || text == null) {
                throw new IllegalArgumentException("expected id, about and text of a remark");
            }
        }
    }

    /**
     * Why customers left early.
     *
     * @param said the reason in the words of the table
     * @param text the same in plain words
     */
    public record Reason(String id, String said, LocalText text) {

        /** @throws IllegalArgumentException when a part is missing */
        public Reason {
            if (id == null || said == null || text == null) {
                throw new IllegalArgumentException("expected id, said and text of a reason");
            }
        }
    }

    /** @throws IllegalArgumentException when a part is missing */
    public ChoiceSystem {
        if (id == null || name == null || municipality == null || about == null || limits == null) {
            throw new IllegalArgumentException("expected id, name, municipality, about and limits");
        }
        if (programmes == null || programmes.isEmpty() || measures == null) {
            throw new IllegalArgumentException("expected at least one programme, and measures");
        }
        places = places == null ? List.of() : List.copyOf(places);
        sources = sources == null ? List.of() : List.copyOf(sources);
        tables = tables == null ? List.of() : List.copyOf(tables);
        programmes = List.copyOf(programmes);
        measures = List.copyOf(measures);
        overall = overall == null ? List.of() : List.copyOf(overall);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        List<String> known = sources.stream().map(Source::id).toList();
        for (Table table : tables) {
            if (!known.contains(table.source())) {
                throw new IllegalArgumentException(
                        "source " + table.source() + " of the table " + table.file() + ", expected one of " + known);
            }
        }
    }

    /** A reason of a table in plain words, else in the words of the table. */
    public LocalText reason(String said) {
        return reasons.stream()
                .filter(reason -> reason.said().equals(said))
                .findFirst()
                .map(Reason::text)
                .orElseGet(() -> LocalText.swedish(said));
    }

    /** The same choice system with other limits. */
    public ChoiceSystem with(Limits other) {
        return new ChoiceSystem(
                id,
                name,
                municipality,
                places,
                invented,
                about,
                noChoice,
                sources,
                tables,
                other,
                comparable,
                publishedElsewhere,
                programmes,
                measures,
                overall,
                remarks,
                reasons);
    }

    /** The programme with an id. */
    public Optional<Programme> findProgramme(String programme) {
        return programmes.stream().filter(p -> p.id().equals(programme)).findFirst();
    }

    /** Everything that is counted, for every provider or for all together only. */
    public List<Measure> counted() {
        return Stream.concat(measures.stream(), overall.stream()).toList();
    }

    /** The one of {@link #counted()} with an id. */
    public Optional<Measure> findCounted(String measure) {
        return counted().stream().filter(m -> m.id().equals(measure)).findFirst();
    }

    /** The measure of every provider with an id. */
    public Optional<Measure> findMeasure(String measure) {
        return measures.stream().filter(m -> m.id().equals(measure)).findFirst();
    }
}
