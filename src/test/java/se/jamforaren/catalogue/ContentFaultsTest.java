package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.result.ResultTable;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.text.Languages;
import se.jamforaren.vocabulary.Vocabulary;

/** A fault in a content file is told with file, line and what was expected. */
class ContentFaultsTest {
    private static final String NACKA = "kundval/nacka-2016/";
    private static final String KUNDVAL = NACKA + "kundval.yml";
    private static final String COGNIX = NACKA + "providers/cognix.yml";
    private static final String RESULTS = NACKA + "results.csv";
    private static final String DISCONTINUATIONS = NACKA + "discontinuations.csv";
    private static final String ENGLISH = NACKA + "texts/en.properties";
    private static final String MESSAGES = "languages/sv/messages.properties";

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("unknown key", COGNIX, ":6: unknown key sumary, expected one of [", edit("summary:", "sumary:")),
                fault(
                        "unknown term",
                        COGNIX,
                        ":15: need.rest, expected a term of the vocabulary that begins with need.",
                        edit("need.intellectual", "need.rest")),
                fault(
                        "term of another group",
                        COGNIX,
                        ":15: industry.it, expected a term of the vocabulary that begins with need.",
                        edit("need.intellectual", "industry.it")),
                fault(
                        "unknown programme",
                        COGNIX,
                        ":4: sfi, expected one of [sai, grund, forstarkt]",
                        edit("programme: forstarkt", "programme: sfi")),
                fault(
                        "missing Swedish text",
                        COGNIX,
                        ":14: expected a text in sv",
                        edit("customers: Kunder", "customers:\n    en: Customers\n  opening: Kunder")),
                fault(
                        "blank text",
                        COGNIX,
                        ":7: expected no blank text",
                        edit(": extra stöd när mycket är svårt", ": ''")),
                fault(
                        "text without a language",
                        COGNIX,
                        ":7: expected no blank text",
                        edit("goodAt: extra stöd när mycket är svårt", "goodAt: {sv: }")),
                fault("broken YAML", COGNIX, ":2: expected YAML (", edit("name: Cognix", "name: Cognix: \"")),
                fault(
                        "key that stands twice",
                        COGNIX,
                        ":2: expected YAML (Duplicate",
                        edit("name: Cognix", "id: x\nid: y")),
                fault("empty file", COGNIX, ":1: expected keys and values", write("")),
                fault(
                        "other id",
                        COGNIX,
                        ":1: kognix, expected the file's name cognix",
                        edit("id: cognix", "id: kognix")),
                fault(
                        "text for a list",
                        COGNIX,
                        ":3: authorisations, expected a list",
                        edit("authorisations:\n  - programme: forstarkt", "authorisations: forstarkt")),
                fault(
                        "text for a date",
                        COGNIX,
                        ":5: today, expected a day such as 2026-11-22",
                        edit("forstarkt", "forstarkt\n    from: today")),
                fault(
                        "unknown delivery",
                        COGNIX,
                        ":16: friend, expected one of [own, partner, referral]",
                        edit("need.intellectual", "need.intellectual\n      delivery: friend")),
                fault(
                        "mean without scale",
                        KUNDVAL,
                        ":68: expected scale: {low: …, high: …} of the mean own-goals",
                        edit(
                                "own-goals\n    kind: mean\n    outcome: false\n    partOf: nki\n    scale: {low: 1, high: 5}",
                                "own-goals\n    kind: mean\n    outcome: false\n    partOf: nki")),
                fault(
                        "upside-down scale",
                        KUNDVAL,
                        "expected low below high",
                        edit("low: 1, high: 5", "low: 5, high: 1")),
                fault(
                        "limits out of range",
                        KUNDVAL,
                        ":21: limits 5 and 3, expected 1 <= interval <= show",
                        edit("show: 10", "show: 3")),
                fault(
                        "gamma out of range",
                        KUNDVAL,
                        ":21: expected rates and level",
                        edit("gamma: 0.75", "gamma: 0.3")),
                fault("word for a number", KUNDVAL, ":21: ten, expected a whole number", edit("show: 10", "show: ten")),
                fault("part of a person", KUNDVAL, ":21: 9.5, expected a whole number", edit("show: 10", "show: 9.5")),
                fault(
                        "missing yes or no",
                        KUNDVAL,
                        ":1: invented, expected true or false",
                        edit("invented: false\n", "")),
                fault(
                        "unknown kind of measure",
                        KUNDVAL,
                        ":42: shares, expected one of [share, mean, days]",
                        edit("kind: share", "kind: shares")),
                fault(
                        "unknown kind of table",
                        KUNDVAL,
                        ":16: survey, expected one of [results, nki",
                        edit("kind: results", "kind: survey")),
                fault(
                        "unknown source",
                        KUNDVAL,
                        ":1: source nki-2023 of the table nki.csv, expected one of [",
                        edit("source: nki-2022", "source: nki-2023")),
                fault(
                        "source without a title",
                        KUNDVAL,
                        ":9: expected id and title",
                        edit("    title: \"Kvalitetsuppföljning, våren 2017\"\n", "")),
                fault(
                        "programme without a name",
                        KUNDVAL,
                        ":25: expected id, icon, name",
                        edit("    name: Svenska och jobb\n", "")),
                fault(
                        "broken message about how many",
                        KUNDVAL,
                        "expected a message of ICU's format",
                        edit("{# kunder har slutat.}}", "{# kunder har slutat.}")),
                fault(
                        "translation that leads nowhere",
                        ENGLISH,
                        ": cognix.summery translates nothing, expected the path of a Swedish text",
                        edit("cognix.summary", "cognix.summery")),
                fault(
                        "translation of a list",
                        ENGLISH,
                        ": cognix.needs translates nothing, expected the path of a Swedish text",
                        edit("cognix.summary", "cognix.needs")),
                fault(
                        "translation of an unknown provider",
                        ENGLISH,
                        ": nobody.summary translates nothing, expected a key that begins with one of [academicum,",
                        edit("cognix.summary", "nobody.summary")),
                fault(
                        "empty translation",
                        ENGLISH,
                        ": cognix.opening is empty, expected a text or no such key",
                        add("cognix.opening=\n")),
                fault(
                        "negative number",
                        RESULTS,
                        ":3: finished -95, expected a whole number, 0 or more",
                        edit("81,95", "81,-95")),
                fault(
                        "unknown provider",
                        RESULTS,
                        ":3: provider jobblots, expected one of [",
                        edit("jobblotsen", "jobblots")),
                fault(
                        "text for a number",
                        RESULTS,
                        ":3: finished many, expected a whole number",
                        edit("81,95", "81,many")),
                fault(
                        "part of a person in a table",
                        RESULTS,
                        ":3: finished 9.5, expected a whole",
                        edit("81,95", "81,9.5")),
                fault(
                        "a number with an exponent",
                        RESULTS,
                        ":3: days_per_success_mean 1e9, expected a number",
                        edit(",152,", ",1e9,")),
                fault(
                        "unknown scope",
                        RESULTS,
                        ":3: scope grund+sfi, expected programmes of [sai,",
                        edit("jobblotsen,grund+forstarkt+sai", "jobblotsen,grund+sfi")),
                fault(
                        "empty scope",
                        RESULTS,
                        ":3: scope +, expected programmes of [sai,",
                        edit("jobblotsen,grund+forstarkt+sai", "jobblotsen,+")),
                fault(
                        "wrong period",
                        RESULTS,
                        ":3: period 2016-13, expected a period such as 2016",
                        edit("sai,2016,134", "sai,2016-13,134")),
                fault(
                        "missing column",
                        RESULTS,
                        ":1: expected a column finished among [provider,",
                        edit("started,finished,", "started,ended,")),
                fault(
                        "missing providers",
                        RESULTS,
                        ":1: expected a column provider among [",
                        edit("provider,", "who,")),
                fault(
                        "wrong number of cells",
                        RESULTS,
                        ":3: 14 values, expected 13",
                        edit("jobblotsen", "jobblotsen,")),
                fault(
                        "wrong line after an empty one",
                        RESULTS,
                        ":4: 14 values, expected 13",
                        edit("jobblotsen", "\njobblotsen,")),
                fault("broken quotes", RESULTS, ":3: expected CSV in UTF-8 (", edit("jobblotsen", "\"jobblotsen\"x")),
                fault(
                        "unknown provider as a column",
                        DISCONTINUATIONS,
                        ":2: disar is not a provider",
                        edit("disara", "disar")),
                fault(
                        "missing table",
                        NACKA + "other.csv",
                        "expected CSV",
                        copy -> copy.replace(KUNDVAL, "file: nki.csv", "file: other.csv")),
                fault(
                        "broken message",
                        MESSAGES,
                        ": chosen is not a message of ICU's format",
                        edit("chosen=Mina valda ({n})", "chosen=Mina valda ({n)")),
                fault(
                        "key of a message that stands twice",
                        MESSAGES,
                        ": the key brand stands twice, expected once",
                        add("brand=Igen\n")),
                fault(
                        "unknown direction",
                        "languages/en/language.yml",
                        ":2: down, expected ltr or rtl",
                        edit("ltr", "down")),
                fault(
                        "language without a name",
                        "languages/en/language.yml",
                        ":1: expected name, direction",
                        edit("name: English\n", "")),
                fault(
                        "language without its file",
                        "languages/xx/language.yml",
                        "expected a readable YAML file",
                        copy -> copy.write("languages/xx/messages.properties", "")),
                fault(
                        "term without a group",
                        "vocabulary/needs.csv",
                        ":2: swedish, expected a code like group.name",
                        edit("need.swedish", "swedish")),
                fault(
                        "term that stands twice",
                        "vocabulary/needs.csv",
                        ":3: need.swedish, expected a code",
                        edit("need.read-write", "need.swedish")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isToldWithItsPlace(String name, String file, String message, Consumer<ContentCopy> fault) {
        ContentCopy content = ContentCopy.in(folder);
        fault.accept(content);

        ContentException told = catchThrowableOfType(ContentException.class, () -> readEverything(content.folder()));

        assertThat(told).as(name).isNotNull();
        assertThat(told.getMessage())
                .startsWith(folder.resolve(file).toString())
                .contains(message)
                .doesNotContain("\n");
    }

    @Test
    void theShippedContentHasNone() {
        readEverything(ContentFolder.locate(""));
    }

    private static void readEverything(ContentFolder content) {
        Languages.read(content);
        Vocabulary vocabulary = Vocabulary.read(content);
        for (ChoiceSystem choiceSystem : ChoiceSystems.read(content).all()) {
            Set<String> providers = ProviderFiles.read(content, choiceSystem, vocabulary).stream()
                    .map(Provider::id)
                    .collect(Collectors.toSet());
            for (ChoiceSystem.Table table : choiceSystem.tables()) {
                Path file =
                        content.root().resolve("kundval/" + choiceSystem.id()).resolve(table.file());
                ResultTable.read(file, table, choiceSystem, providers);
            }
        }
    }

    private static Arguments fault(String name, String file, String message, Edit edit) {
        return fault(name, file, message, (Consumer<ContentCopy>) copy -> edit.in(copy, file));
    }

    private static Arguments fault(String name, String file, String message, Consumer<ContentCopy> fault) {
        return arguments(name, file, message, fault);
    }

    private static Edit edit(String text, String by) {
        return (copy, file) -> copy.replace(file, text, by);
    }

    private static Edit add(String lines) {
        return (copy, file) -> copy.append(file, lines);
    }

    private static Edit write(String text) {
        return (copy, file) -> copy.write(file, text);
    }

    /** One change of one file. */
    private interface Edit {
        ContentCopy in(ContentCopy copy, String file);
    }
}
