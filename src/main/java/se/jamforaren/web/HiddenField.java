package se.jamforaren.web;

import java.util.List;
import java.util.Map;

/** A field of a form that the reader does not see. */
public record HiddenField(String name, String value) {

    /** A field for every value. */
    public static List<HiddenField> of(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> new HiddenField(parameter.getKey(), value)))
                .toList();
    }
}
