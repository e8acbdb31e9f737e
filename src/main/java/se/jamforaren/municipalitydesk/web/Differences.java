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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.jamforaren.municipalitydesk.web.Table.Line;

/** What differs between two states of something in the audit log, name by name. */
@Singleton
final class Differences {
    private static final int LONGEST = 300;

    private final ObjectMapper json;
    private final Office office;
    private final GrantNames roles;

    Differences(ObjectMapper json, Office office, GrantNames roles) {
        this.json = json;
        this.office = office;
        this.roles = roles;
    }

    /** Both are JSON; {@code null} for nothing. */
    List<Line> between(String before, String after) {
        JsonNode was = read(before);
        JsonNode now = read(after);
        if (!was.isObject() && !now.isObject()) {
            return was.equals(now) ? List.of() : List.of(new Line("", said("", was), said("", now)));
        }
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            if (!was.path(name).equals(now.path(name))) {
                lines.add(new Line(called(name), said(name, was.path(name)), said(name, now.path(name))));
            }
        }
        return lines;
    }

    private String called(String name) {
        return Stream.of("municipality.log.name.", "municipality.field.", "field.")
                .map(kind -> kind + name)
                .filter(office.texts()::hasMessage)
                .findFirst()
                .map(office.texts()::message)
                .orElse(name);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    private String said(String name, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = text(name, value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private String text(String name, JsonNode value) {
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> word(name, one.asText()))
                    .collect(Collectors.joining(", "));
        }
        return value.isTextual() ? word(name, value.asText()) : value.toString();
    }

    /** Codes are for the database; whoever reads the log gets words. */
    private String word(String name, String code) {
        return switch (name) {
            case "roles" -> roles.of(code);
            case "kind" -> office.say("import.kind." + code);
            case "" ->
                office.texts().hasMessage("desk.way." + code) ? office.texts().message("desk.way." + code) : code;
            default -> code;
        };
    }
}
