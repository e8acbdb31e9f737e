package se.jamforaren.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.Provider;

/**
 * Reads providers: a line an authorisation, with {@code id}, {@code name}, {@code programmes} (one, or several with +
 * between), {@code valid_from} and {@code valid_to}, and any fields of the profile that are text, a number or a day. What
 * a file does not speak of stays: other providers, other programmes, and fields left blank.
 */
final class ProviderTable {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String PROGRAMMES = "programmes";
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";
    private static final List<String> REQUIRED = List.of(ID, NAME, PROGRAMMES, FROM, TO);

    private final TextTable table;
    private final ChoiceSystem choiceSystem;
    private final Map<String, Provider> known = new LinkedHashMap<>();
    private final ObjectMapper json;
    private final Findings findings;
    private final Map<String, ProfileField> fields = new LinkedHashMap<>();

    ProviderTable(
            TextTable table, ChoiceSystem choiceSystem, List<Provider> known, ObjectMapper json, Findings findings) {
        this.table = table;
        this.choiceSystem = choiceSystem;
        this.json = json;
        this.findings = findings;
        known.forEach(provider -> this.known.put(provider.id(), provider));
        ProfileField.all().stream()
                .filter(field -> field.facet().isEmpty() && !field.name().equals("films"))
                .forEach(field -> fields.put(field.name().toLowerCase(Locale.ROOT), field));
    }

    /** The providers that are new or would change, as they would stand. */
    List<Provider> changed() {
        checkHeader();
        if (!findings.isGood()) {
            return List.of();
        }
        Map<String, List<Cells>> rows = new LinkedHashMap<>();
        for (TextTable.Row row : table.rows()) {
            Cells cells = new Cells(table, row, findings);
            Optional<String> id = cells.text(ID).filter(text -> text.matches("[a-z0-9-]{1,60}"));
            if (id.isEmpty()) {
                cells.wrong(ID, Sentences.EXPECTED_ID);
            } else {
                rows.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(cells);
            }
        }
        List<Provider> changed = new ArrayList<>();
        rows.forEach((id, cells) -> provider(id, cells)
                .filter(provider -> !provider.equals(known.get(id)))
                .ifPresent(changed::add));
        known.keySet().stream()
                .filter(id -> !rows.containsKey(id))
                .forEach(id -> findings.warn(Sentences.notInFile(id)));
        return changed;
    }

    private void checkHeader() {
        List<String> header = table.header().values();
        for (String column : REQUIRED) {
            if (!table.has(column)) {
                findings.error(table.header().line(), 1, Sentences.columnMissing(column, header));
            }
        }
        List<String> expected = new ArrayList<>(REQUIRED);
        expected.addAll(fields.keySet());
        for (int i = 0; i < header.size(); i++) {
            if (!expected.contains(header.get(i))) {
                findings.error(
                        table.header().line(),
                        i + 1,
                        Sentences.wrong("kolumn", header.get(i), Sentences.expectedOneOf(expected)));
            }
        }
    }

    private Optional<Provider> provider(String id, List<Cells> rows) {
        String name = rows.getFirst().text(NAME).orElse("");
        List<Authorisation> authorisations = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Cells cells : rows) {
            if (name.isEmpty() || !cells.text(NAME).orElse("").equals(name)) {
                cells.wrong(NAME, Sentences.EXPECTED_NAME);
            }
            for (Authorisation authorisation : authorisations(cells)) {
                if (!seen.add(List.of(authorisation.programme(), authorisation.from()))) {
                    cells.wrong(PROGRAMMES, Sentences.EXPECTED_ONCE);
                }
                authorisations.add(authorisation);
            }
        }
        Provider before = known.get(id);
        if (before != null) {
            keep(before, authorisations);
        }
        Profile profile = profile(before, rows);
        return findings.isGood()
                ? Optional.of(new Provider(id, name, authorisations, Optional.empty(), profile))
                : Optional.empty();
    }

    private List<Authorisation> authorisations(Cells cells) {
        List<String> known =
                choiceSystem.programmes().stream().map(Programme::id).toList();
        List<String> programmes = List.of(cells.text(PROGRAMMES).orElse("").split("\\s*\\+\\s*", -1));
        if (!known.containsAll(programmes)) {
            cells.wrong(PROGRAMMES, Sentences.expectedProgrammes(known));
            return List.of();
        }
        Optional<LocalDate> from = cells.day(FROM);
        Optional<LocalDate> to = cells.day(TO);
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            cells.wrong(TO, Sentences.notBefore(from.get()));
            return List.of();
        }
        return programmes.stream()
                .map(programme -> new Authorisation(programme, from, to))
                .toList();
    }

    /** In the order that they had, so that the same file changes nothing. */
    private void keep(Provider before, List<Authorisation> read) {
        Set<String> spoken = new HashSet<>();
        read.forEach(authorisation -> spoken.add(authorisation.programme()));
        List<Authorisation> next = new ArrayList<>();
        for (Authorisation old : before.authorisations()) {
            if (!spoken.contains(old.programme())) {
                next.add(old);
                findings.warn(Sentences.programmeNotInFile(before.id(), old.programme()));
            } else if (read.remove(old)) {
                next.add(old);
            }
        }
        next.addAll(read);
        read.clear();
        read.addAll(next);
    }

    private Profile profile(Provider before, List<Cells> rows) {
        ObjectNode profile = before == null ? json.createObjectNode() : json.valueToTree(before.profile());
        for (String column : table.header().values()) {
            ProfileField field = fields.get(column);
            for (Cells cells : field == null ? List.<Cells>of() : rows) {
                cells.text(column)
                        .filter(text -> !text.equals(
                                profile.path(field.name()).path("sv").asText()))
                        .ifPresent(text -> put(profile, field, cells, column, text));
            }
        }
        return read(profile).orElseThrow();
    }

    private void put(ObjectNode profile, ProfileField field, Cells cells, String column, String text) {
        String type = field.component().getGenericType().getTypeName();
        if (type.contains("Integer")) {
            cells.count(column).ifPresent(count -> profile.put(field.name(), count.intValueExact()));
        } else if (type.contains("LocalDate")) {
            cells.day(column).ifPresent(day -> profile.put(field.name(), day.toString()));
        } else if (type.contains("LocalText")) {
            profile.putObject(field.name()).put("sv", text);
        } else {
            profile.put(field.name(), text);
        }
    }

    private Optional<Profile> read(ObjectNode profile) {
        try {
            return Optional.of(json.treeToValue(profile, Profile.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
