package se.jamforaren.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.provider.Provider;
import se.jamforaren.result.Figure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Scope;
import se.jamforaren.result.Status;

/** Providers to compare. */
final class Compared {
    private static final ObjectMapper JSON = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

    private Compared() {}

    /** A provider of the programme {@code sai} with a profile in JSON, quotes written as single ones. */
    static ListedProvider provider(String profile, Figure... figures) {
        try {
            String json =
                    "{'id':'anna','name':'Anna','authorisations':[{'programme':'sai'}],'profile':" + profile + "}";
            return new ListedProvider(JSON.readValue(json.replace('\'', '"'), Provider.class), List.of(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A share among customers of programmes in a year. */
    static Figure share(double value, String year, String... programmes) {
        return new Figure(
                "success-share",
                Status.SHOWN,
                Optional.of(new Scope(List.of(programmes))),
                Optional.of(Period.parse(year)),
                Optional.of(40),
                Optional.empty(),
                Optional.of(value),
                Figure.Fair.NONE,
                Optional.of("source"));
    }

    /** A share that is not shown. */
    static Figure noShare(Status status) {
        return Figure.without("success-share", status);
    }
}
