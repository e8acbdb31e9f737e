package se.jamforaren.text;

import io.micronaut.core.annotation.Nullable;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the texts of records by the keys that files of translations name them by. */
public final class LocalTexts {
    private final Map<String, LocalText> found = new TreeMap<>();

    private LocalTexts() {}

    /**
     * Every text of a record and of the records in it. An element of a list is named by its {@code id}, by its
     * {@code term} without the group, or by its place, 0 for the first.
     *
     * @param key first part of the keys
     */
    public static Map<String, LocalText> of(String key, Object record) {
        LocalTexts texts = new LocalTexts();
        texts.walk(key, record);
        return texts.found;
    }

    private void walk(String key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (value) {
            case LocalText text -> found.put(key, text);
            case Optional<?> optional -> optional.ifPresent(inner -> walk(key, inner));
            case List<?> list -> {
                for (int place = 0; place < list.size(); place++) {
                    walk(key + "." + name(list.get(place), place), list.get(place));
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    walk(key + "." + component.getName(), value(component, record));
                }
            }
            default -> {}
        }
    }

    private static String name(Object element, int place) {
        if (element instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getName().equals("id")) {
                    return (String) value(component, record);
                }
                if (component.getName().equals("term")) {
                    String term = (String) value(component, record);
                    return term.substring(term.indexOf('.') + 1);
                }
            }
        }
        return String.valueOf(place);
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
