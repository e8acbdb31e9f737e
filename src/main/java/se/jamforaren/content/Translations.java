package se.jamforaren.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Joins the Swedish texts of a YAML tree with their translations, which lie in one properties file per language and
 * are keyed by path: {@code jobblotsen.activities.sfi.note}. An element of a list is named by its {@code id}, or by its
 * {@code term} without the group.
 */
public final class Translations {
    private final Path file;
    private final String language;
    private final Map<String, String> texts;

    private Translations(Path file, String language, Map<String, String> texts) {
        this.file = file;
        this.language = language;
        this.texts = texts;
    }

    /** Translations from a file whose name is the language's tag and {@code .properties}. */
    public static Translations read(Path file) {
        String name = file.getFileName().toString();
        return new Translations(file, name.substring(0, name.lastIndexOf('.')), TextProperties.read(file));
    }

    /**
     * Turns each translated text {@code "…"} of the tree into {@code {sv: "…", language: "…"}}.
     *
     * @param prefix first part of the keys that belong to this tree
     * @param tree changed in place
     * @throws ContentException when a key leads to no Swedish text
     */
    public void apply(String prefix, JsonNode tree) {
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix + ".")) {
                put(key, tree, List.of(key.substring(prefix.length() + 1).split("\\.")), text);
            }
        });
    }

    /** First parts of all keys. */
    public List<String> prefixes() {
        return texts.keySet().stream()
                .map(key -> key.split("\\.")[0])
                .distinct()
                .toList();
    }

    private void put(String key, JsonNode tree, List<String> steps, String text) {
        JsonNode parent = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = child(parent, step);
        }
        String last = steps.getLast();
        if (!(parent instanceof ObjectNode object) || !object.has(last)) {
            throw new ContentException(file + ": " + key + " translates nothing, expected the path of a Swedish text");
        }
        if (object.get(last).isTextual()) {
            object.set(last, object.objectNode().put("sv", object.get(last).textValue()));
        }
        ((ObjectNode) object.get(last)).put(language, text);
    }

    private static JsonNode child(JsonNode parent, String name) {
        if (parent instanceof ArrayNode array) {
            for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
                JsonNode element = elements.next();
                String term = element.path("term").asText();
                if (Arrays.asList(element.path("id").asText(), term.substring(term.indexOf('.') + 1))
                        .contains(name)) {
                    return element;
                }
            }
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
        return parent.path(name);
    }
}
