package se.jamforaren.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A path of the portal with parameters. */
public final class Address {
    private final String path;
    private final List<String> parameters;

    /** A path without parameters. */
    public Address(String path) {
        this(path, List.of());
    }

    private Address(String path, List<String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** The address with a value of a parameter more. */
    public Address with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The address with values of a parameter more. */
    public Address with(String name, List<String> values) {
        List<String> more = new ArrayList<>(parameters);
        values.forEach(value -> more.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new Address(path, List.copyOf(more));
    }

    /** The address with several parameters more. */
    public Address with(Map<String, List<String>> more) {
        Address address = this;
        for (Map.Entry<String, List<String>> parameter : more.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        return address;
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
