package se.jamforaren.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * Controls that a listener cannot tell apart: those without a name, and two of a sort that have one name within the
 * same named group, region, form or row. Two links to the same address are one.
 */
final class ControlNames {
    private static final Set<String> CONTROLS =
            Set.of("link", "button", "checkbox", "radio", "textbox", "searchbox", "combobox");
    private static final Set<String> PLACES = Set.of("group", "radiogroup", "region", "form", "row", "table");
    private static final Pattern NODE = Pattern.compile("(\\S+)(?: \"((?:[^\"\\\\]|\\\\.)*)\")?.*", Pattern.DOTALL);

    private final Map<String, String> known = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Reads the accessibility tree in the shape that Playwright writes it. */
    static List<String> faults(String snapshot) {
        ControlNames names = new ControlNames();
        names.walk(new Yaml().load(snapshot), "");
        return names.faults;
    }

    private void walk(Object nodes, String place) {
        if (nodes instanceof List<?> several) {
            several.forEach(one -> walk(one, place));
        } else if (nodes instanceof Map<?, ?> parent) {
            parent.forEach((node, children) -> enter(node.toString(), children, place));
        } else if (nodes instanceof String leaf) {
            enter(leaf, List.of(), place);
        }
    }

    private void enter(String node, Object children, String place) {
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected a role and a name, not " + node);
        }
        String role = parts.group(1);
        String name = parts.group(2);
        if (CONTROLS.contains(role)) {
            String address = address(children);
            String earlier = known.putIfAbsent(place + role + " " + name, address);
            if (name == null || earlier != null && (address.isEmpty() || !earlier.equals(address))) {
                faults.add(place + node);
            }
        }
        walk(children, name != null && PLACES.contains(role) ? place + node + " > " : place);
    }

    private static String address(Object children) {
        return children instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(child -> ((Map<?, ?>) child).get("/url"))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
