package se.jamforaren.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One YAML file of the content, as a tree and as records, with faults that name file and line. */
public final class YamlFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Path path;
    private final String text;
    private final JsonNode tree;

    private YamlFile(Path path, String text, JsonNode tree) {
        this.path = path;
        this.text = text;
        this.tree = tree;
    }

    /** @throws ContentException when the file is not there or is not YAML */
    public static YamlFile read(Path path) {
        try {
            String text = Files.readString(path);
            return new YamlFile(path, text, YAML.readTree(text));
        } catch (JsonProcessingException e) {
            throw new ContentException(path + ":" + line(e.getLocation()) + ": expected YAML ("
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ")");
        } catch (IOException e) {
            throw new ContentException(path + ": expected a readable YAML file in UTF-8 (" + e + ")");
        }
    }

    /** The file as a tree that the caller may change before {@link #as}. */
    public JsonNode tree() {
        return tree;
    }

    /**
     * The file as a record.
     *
     * @throws ContentException when a key is unknown or missing, or a value is not of its type
     */
    public <T> T as(Class<T> type) {
        if (!tree.isObject()) {
            throw error("", "expected keys and values");
        }
        try {
            return YAML.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            throw error(
                    pointer(e), "unknown key " + e.getPropertyName() + ", expected one of " + e.getKnownPropertyIds());
        } catch (JsonMappingException e) {
            throw error(pointer(e), reason(e));
        } catch (JsonProcessingException e) {
            throw error("", e.getOriginalMessage());
        }
    }

    /** A fault at a JSON pointer ({@code /profile/needs/0/term}); the nearest line that exists is named. */
    public ContentException error(String pointer, String message) {
        return new ContentException(path + ":" + line(pointer) + ": " + message);
    }

    private int line(String pointer) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            JsonPointer rest = JsonPointer.compile(pointer);
            while (node != null && !rest.matches()) {
                Node next = child(node, rest.getMatchingProperty());
                if (next == null) {
                    break;
                }
                node = next;
                rest = rest.tail();
            }
            return node == null ? 1 : node.getStartMark().getLine() + 1;
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(pointer, e));
        }
    }

    private static Node child(Node node, String name) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                        .orElse(null);
            case SequenceNode sequence -> {
                int index = Integer.parseInt(name);
                yield index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
            }
            default -> null;
        };
    }

    /** What a record says of its values itself, else what is expected in the place of a value of the wrong kind. */
    private static String reason(JsonMappingException e) {
        if (e instanceof InvalidFormatException wrong) {
            return wrong.getValue() + ", expected " + kind(wrong.getTargetType());
        }
        if (e.getCause() instanceof IllegalArgumentException ours) {
            return ours.getMessage();
        }
        return name(e) + ", expected "
                + (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null
                        ? kind(wrong.getTargetType())
                        : "every value to be there");
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.toString(type.getEnumConstants())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-');
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-11-22";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double", "BigDecimal" -> "a number";
            case "String", "LocalText" -> "a text";
            default -> "keys and values";
        };
    }

    private static String name(JsonMappingException e) {
        return e.getPath().isEmpty() || e.getPath().getLast().getFieldName() == null
                ? "this value"
                : e.getPath().getLast().getFieldName();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static int line(JsonLocation location) {
        return location == null ? 1 : location.getLineNr();
    }
}
