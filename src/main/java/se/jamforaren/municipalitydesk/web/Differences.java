package se.jamforaren.municipalitydesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.jamforaren.municipalitydesk.web.Table.Line;

/** What differs between two states of something in the audit log, name by name. */
@Singleton
final class Differences {
    private static final int LONGEST = 300;

    private final ObjectMapper json;
    private final Office office;

    Differences(ObjectMapper json, Office office) {
        this.json = json;
        this.office = office;
    }

    /** Both are JSON; {@code null} for nothing. */
    List<Line> between(String before, String after) {
        JsonNode was = read(before);
        JsonNode now = read(after);
        if (!was.isObject() && !now.isObject()) {
            return was.equals(now) ? List.of() : List.of(new Line("", said(was), said(now)));
        }
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            if (!was.path(name).equals(now.path(name))) {
                lines.add(new Line(called(name), said(was.path(name)), said(now.path(name))));
            }
        }
        return lines;
    }

    private String called(String name) {
        String key = "municipality.log.name." + name;
        return office.texts().hasMessage(key) ? office.texts().message(key) : name;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode value) {
        return value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.isTextual() ? value.asText() : value.toString();
    }

    @Nullable
    private static String said(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = text(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
