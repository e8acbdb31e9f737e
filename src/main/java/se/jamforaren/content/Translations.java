package se.jamforaren.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the Swedish texts of a YAML tree with their translations, which lie in one properties file per language and
 * are keyed by path: {@code jobblotsen.activities.sfi.note}. An element of a list is named by its {@code id}, by its
 * {@code term} without the group, or by its place, 0 for the first.
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

    /** @throws ContentException when a key begins with something that is translated nowhere */
    public void expectPrefixes(Set<String> prefixes) {
        for (String key : texts.keySet()) {
            int end = key.indexOf('.');
            if (end < 0 || !prefixes.contains(key.substring(0, end))) {
                throw new ContentException(
                        file + ": " + key + " translates nothing, expected a key that begins with one of " + prefixes);
            }
        }
    }

    private void put(String key, JsonNode tree, List<String> steps, String text) {
        JsonNode parent = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = child(parent, step);
        }
        String last = steps.getLast();
        if (text.isBlank()) {
            throw new ContentException(file + ": " + key + " is empty, expected a text or no such key");
        }
        if (parent.path(last).isTextual()) {
            ObjectNode texts = ((ObjectNode) parent)
                    .objectNode()
                    .put("sv", parent.get(last).textValue());
            ((ObjectNode) parent).set(last, texts);
        }
        if (!(parent.path(last) instanceof ObjectNode swedish) || !swedish.has("sv")) {
            throw new ContentException(file + ": " + key + " translates nothing, expected the path of a Swedish text");
        }
        swedish.put(language, text);
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
            return name.matches("\\d{1,3}") ? array.path(Integer.parseInt(name)) : MissingNode.getInstance();
        }
        return parent.path(name);
    }
}
