package se.jamforaren.importing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.jamforaren.kundval.Measure;
import se.jamforaren.result.Period;
import se.jamforaren.result.Result;

/** Every sentence of a report, in plain Swedish, since its readers work at the municipality. */
final class Sentences {
    static final String EMPTY = "Filen har inga värden. Den ska ha en rad med rubriker och minst en rad med värden.";
    static final String NOT_TEXT = "Filen är inte text. Den ska vara CSV i UTF-8 eller Windows-1252, eller XLSX.";
    static final String NOT_CSV = "Filen går inte att läsa som en tabell. Den ska ha en rad med rubriker,"
            + " och komma eller semikolon mellan kolumnerna.";
    static final String NOT_XLSX = "Filen är ingen hel XLSX-fil. Öppna den i Excel och spara den på nytt.";
    static final String OLD_EXCEL = "Filen är en gammal Excel-fil. Spara den som XLSX eller CSV.";
    static final String NAMELESS = "Kolumnen saknar rubrik. Varje kolumn med värden ska ha en rubrik.";
    static final String NO_PROVIDER_COLUMN =
            "Ingen anordnare har en kolumn. Det ska finnas en kolumn för varje anordnare.";
    static final String NO_PERIOD =
            "Filen säger inte vilket år den gäller. Skriv året i filens namn, som avslut-2016.csv.";
    static final String COMMENTED = "En anordnare har skrivit eller ändrat en kommentar sedan du läste."
            + " Läs igenom en gång till och publicera sedan.";
    static final String EXPECTED_COUNT = "ett helt tal, 0 eller mer";
    static final String EXPECTED_CLEAR_COMMA = "ett tal med punkt, för kommat kan betyda både decimaler och tusental";
    static final String EXPECTED_PERIOD = "en tid som 2016 eller 2016-04/2016-12";
    static final String EXPECTED_PAST = "en tid som har börjat";
    static final String EXPECTED_DAY = "en dag som 2026-11-22";
    static final String EXPECTED_ONCE = "en rad, men samma rad finns redan längre upp";
    static final String EXPECTED_REASON = "en orsak som inte finns på en annan rad";
    static final String EXPECTED_ID = "ett id av a-z, 0-9 och -";
    static final String EXPECTED_NAME = "ett namn, samma på varje rad om anordnaren";

    private Sentences() {}

    static String wrong(String column, String value, String expected) {
        String said = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return column + (value.isEmpty() ? " är tom" : " är " + said) + ". Väntade " + expected + ".";
    }

    static String more(int count) {
        return count + " fel till visas inte. Rätta först de andra.";
    }

    static String tooLarge(int most) {
        return "Filen är för stor. Den får vara högst " + most / 1024 / 1024 + " MB.";
    }

    static String tooMuchPacked(long most) {
        return "Filen blir för stor när den packas upp. Den får bli högst " + most / 1024 / 1024 + " MB.";
    }

    static String tooManyRows(int most) {
        return "Tabellen är för lång. Den får ha högst " + most + " rader.";
    }

    static String tooManyColumns(int most) {
        return "Tabellen är för bred. Den får ha högst " + most + " kolumner.";
    }

    static String manySheets(List<String> names) {
        return "Filen har flera blad med värden: " + String.join(", ", names) + ". Den ska ha ett.";
    }

    static String formula(String address) {
        return "Cellen " + address + " är en formel. Den ska vara ett värde. Klistra in som värden.";
    }

    static String errorCell(String address, String value) {
        return "Cellen " + address + " är felet " + value + ". Den ska vara ett värde.";
    }

    static String merged(String area) {
        return "Cellerna " + area + " är sammanslagna. Varje cell ska stå för sig.";
    }

    static String columnTwice(String name) {
        return "Kolumnen " + name + " finns två gånger. Den ska finnas en gång.";
    }

    static String columnMissing(String name, List<String> header) {
        return "Kolumnen " + name + " saknas. Rubrikerna är: " + String.join(", ", header) + ".";
    }

    static String tooManyValues(int values, int width) {
        return "Raden har " + values + " värden. Väntade " + width + ", lika många som rubriker.";
    }

    static String expectedNumber(double low, double high) {
        return "ett tal från " + plain(low) + (high > 1e8 ? "" : " till " + plain(high));
    }

    static String expectedProgrammes(List<String> known) {
        return "insatser av " + String.join(", ", known) + " med + mellan, eller all";
    }

    static String expectedProvider(Collection<String> known) {
        return "en anordnare av " + known.stream().sorted().collect(Collectors.joining(", "));
    }

    static String expectedOneOf(Collection<String> known) {
        return "något av " + String.join(", ", known);
    }

    static String expectedAtMost(int value, int most, List<String> columns) {
        return "högst " + most + " enligt " + String.join(" och ", columns) + ", men tillsammans är det " + value;
    }

    static String decided(long id) {
        return "Importen " + id + " är redan avgjord.";
    }

    static String noSource(Kind kind) {
        return "Kundvalet har ingen källa för " + kind + ". Den ska stå i kundval.yml under tables.";
    }

    static String reasonSum(String reason, int sum, int total) {
        return "TOTAL " + reason + ": anordnarna har " + sum + " tillsammans, men totalen är " + total + ".";
    }

    static String totalRow(String who, int sum, int total) {
        return who + ": orsakerna blir " + sum + " tillsammans, men raden Totalt säger " + total + ".";
    }

    static String difference(String column, BigDecimal here, BigDecimal there) {
        return column + " " + plain(here) + " mot " + plain(there);
    }

    static String sums(Result total, List<String> differences, boolean onlyPersons) {
        return about(total) + ": anordnarnas rader tillsammans är inte samma som TOTAL: "
                + String.join(", ", differences) + "."
                + (onlyPersons ? " En kund kan ha haft flera anordnare." : "");
    }

    static String mean(Result total, String column, double said, double weighed) {
        return about(total) + ": " + column + " är " + plain(said) + ", men anordnarnas rader ger " + plain(weighed)
                + ".";
    }

    static String share(Result line, BigDecimal printed, int successes, int n) {
        return about(line) + ": andelen är " + plain(printed) + " procent, men " + successes + " av " + n
                + (n == 0 ? " ger ingen andel." : " är " + plain(100.0 * successes / n) + " procent.");
    }

    static String meanWithoutCount(Result line, String column, int n) {
        return about(line) + ": "
                + (n == 0
                        ? column + " har ett värde, men ingen är räknad."
                        : n + " är räknade, men " + column + " är tom.");
    }

    static String days(Result line, int n, double mean, BigDecimal all) {
        return about(line) + ": " + n + " kunder med " + plain(mean) + " dagar var blir mer än alla " + plain(all)
                + " dagar.";
    }

    static String largerThanWhole(Result part, Result whole, String difference) {
        return about(part) + ": mer än i raden för " + whole.scope() + " " + whole.period() + ": " + difference + ".";
    }

    static String programmes(Result whole, List<Result> parts, List<String> differences) {
        return about(whole) + ": raderna för "
                + parts.stream().map(part -> part.scope().toString()).collect(Collectors.joining(" och "))
                + " blir tillsammans något annat: " + String.join(", ", differences) + ".";
    }

    /** Empty when the mean of the whole lies between those of its parts. */
    static Optional<String> outside(Result line, Measure measure, double mean, List<Double> parts, String whose) {
        double low = Collections.min(parts);
        double high = Collections.max(parts);
        return mean < low - 1e-9 || mean > high + 1e-9
                ? Optional.of(about(line) + ": " + measure.name().in("sv").text() + " är " + plain(mean) + ", utanför "
                        + whose + " " + plain(low) + "–" + plain(high) + ".")
                : Optional.empty();
    }

    static String leftEarly(String provider, Period period, int without, int left) {
        return provider + ": " + without + " slutade utan jobb eller studier " + period + ", men det finns " + left
                + " avbrott.";
    }

    static String leftEarlyOfAll(Period period, int without, int left) {
        return "TOTAL: " + without + " slutade utan jobb eller studier " + period + ", men orsakerna är " + left
                + " tillsammans.";
    }

    static String leap(Result line, Measure measure, double was, double is, Period before) {
        return about(line) + ": " + measure.name().in("sv").text() + " är " + plain(is) + ", men var " + plain(was)
                + " " + before + ".";
    }

    static String otherSource(Result line, String what, Number here, Number there, String source) {
        return about(line) + ": " + what + " är " + plain(here.doubleValue()) + ", men " + plain(there.doubleValue())
                + " i " + source + ".";
    }

    static String notBefore(java.time.LocalDate from) {
        return "en dag som inte är före " + from;
    }

    static String notInFile(String provider) {
        return provider + ": finns inte i filen och lämnas som den är.";
    }

    static String programmeNotInFile(String provider, String programme) {
        return provider + ": har " + programme + " sedan förut. Det står inte i filen och lämnas som det är.";
    }

    private static String about(Result line) {
        return line.provider().orElse("TOTAL") + " " + line.scope() + " " + line.period()
                + line.area().map(area -> " " + area).orElse("");
    }

    private static String plain(BigDecimal value) {
        return plain(value.doubleValue());
    }

    /** At most two decimals and a decimal comma. */
    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value)
                .replaceAll("\\.?0+$", "")
                .replace('.', ',');
    }
}
