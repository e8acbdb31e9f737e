package se.jamforaren.web;

import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of an address and, for a form that was posted, of its body. Blank ones count as left out. */
public final class Parameters {
    private static final int MOST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The parameters of an address. */
    public static Parameters of(HttpRequest<?> request) {
        return new Parameters(decode(request.getUri().getRawQuery()));
    }

    /** The parameters of an address together with the fields of a posted form: texts, or lists of texts. */
    public static Parameters of(HttpRequest<?> request, Map<String, Object> form) {
        Map<String, List<String>> values = decode(request.getUri().getRawQuery());
        form.forEach((name, value) -> {
            List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
            switch (value) {
                case Collection<?> several -> several.forEach(one -> all.add(String.valueOf(one)));
                default -> all.add(value.toString());
            }
            values.put(name, all);
        });
        return new Parameters(values);
    }

    /** The names of all parameters, in order. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Every value of a parameter, in order, each once. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(Parameters::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The value of a parameter that may stand only once. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new BadParameter(name, "it only once");
        }
        return all.stream().findFirst();
    }

    /** A whole number within limits. */
    public int number(String name, int otherwise, int least, int most) {
        Optional<String> value = one(name);
        try {
            int number = value.map(Integer::parseInt).orElse(otherwise);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrongNumber(name, least, most);
        }
        throw wrongNumber(name, least, most);
    }

    /** A date from 2020 to 2099, written 2026-11-22. */
    public LocalDate date(String name, LocalDate otherwise) {
        try {
            LocalDate date = one(name).map(LocalDate::parse).orElse(otherwise);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw wrongDate(name);
        }
        throw wrongDate(name);
    }

    private static BadParameter wrongNumber(String name, int least, int most) {
        return new BadParameter(name, "a whole number from " + least + " to " + most);
    }

    private static BadParameter wrongDate(String name) {
        return new BadParameter(name, "a date from " + EARLIEST + " to " + LATEST);
    }

    /** Control characters are of no use to a reader: they become spaces. */
    private static String clean(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Map<String, List<String>> decode(String text) {
        if (text == null || text.isEmpty()) {
            return new TreeMap<>();
        }
        Map<String, List<String>> values;
        try {
            values = new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST + 1).parameters();
        } catch (IllegalArgumentException e) {
            throw noText();
        }
        if (values.keySet().stream().anyMatch(Parameters::isBroken)
                || values.values().stream().flatMap(List::stream).anyMatch(Parameters::isBroken)) {
            throw noText();
        }
        return new TreeMap<>(values);
    }

    /** The decoder puts this sign in the place of bytes that are no UTF-8; nobody writes it. */
    private static boolean isBroken(String text) {
        return text.indexOf('\uFFFD') >= 0;
    }

    private static BadParameter noText() {
        return new BadParameter("the address", "percent-encoded text in UTF-8 after the question mark");
    }
}
