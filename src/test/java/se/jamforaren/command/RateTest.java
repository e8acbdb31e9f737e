package se.jamforaren.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    private static final String SHARES = """
            id,n,successes
            alm,60,45
            björk,40,10
            cypress,7,4
            druva,3,3
            ek,0,
            """;

    @TempDir
    private Path folder;

    @Test
    void showsWhatMayBeShown() throws IOException {
        Run run = rate(SHARES, "--measure", "share");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id,n,status,estimate,sd,low,high,p_better,reliability,group,class");
        assertThat(lines.get(1)).startsWith("alm,60,shown,0.").endsWith(",1,clearly-better");
        assertThat(row(run, "björk")).endsWith(",clearly-worse");
        assertThat(row(run, "cypress"))
                .matches("cypress,7,interval-only,,,0\\.[0-9][05],0\\.[0-9][05],,0\\.\\d{11,},\\d,[a-z-]+");
        assertThat(row(run, "druva")).matches("druva,3,too-few,,,,,,,\\d,");
        assertThat(row(run, "ek")).matches("ek,0,none-finished,,,,,,,\\d,");
        assertThat(lines.getLast()).matches("# typical=0\\.\\d{12},N0=\\d+\\.\\d+");
    }

    @Test
    void theHiddenAreRatedAsIfNothingWereKnown() throws IOException {
        String unlucky = SHARES.replace("druva,3,3", "druva,3,0");
        assertThat(rate(unlucky, "--measure", "share").out())
                .isEqualTo(rate(SHARES, "--measure", "share").out());
    }

    @Test
    void everythingIsFilledWhereNothingIsHidden() throws IOException {
        Run run = rate(SHARES, "--measure", "share", "--hide-below", "0", "--gamma", "0.9", "--level", "0.5");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.subList(1, 6))
                .allSatisfy(line -> assertThat(line.split(",", -1))
                        .hasSize(11)
                        .doesNotContain("")
                        .contains("shown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "share", "days"})
    void aGroupWithoutDataHasNoFigures(String measure) throws IOException {
        String column = measure.equals("share") ? "successes" : "mean";
        Run run = rate("id,n," + column + "\nb,0,\na,0,", "--measure", measure);
        String status = measure.equals("mean") ? "not-measured" : "none-finished";
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "a,0," + status + ",,,,,,,1,",
                        "b,0," + status + ",,,,,,,1,",
                        "# typical=,N0= (nobody has data)");
    }

    @Test
    void readsSwedishSpreadsheets() throws IOException {
        String plain = "id,n,mean,sd\na,18,4.2,0.9\nb,12,3.8,1\nc,1,5,\nd,0,,\n";
        String swedish = "\uFEFF\"id\";\"n\";\"mean\";\"sd\"\r\na;18;4,2;0,9\r\nb;12;3,8;1\r\n\r\nc;1;5;-\r\nd;0;;\r\n";
        Run run = rate(swedish, "--measure", "mean");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(rate(plain, "--measure", "mean").out());
    }

    @Test
    void theLocaleChangesNothing() throws IOException {
        String expected = rate(SHARES, "--measure", "share").out();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(rate(SHARES, "--measure", "share").out()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(SHARES.getBytes(StandardCharsets.UTF_8)));
            assertThat(Run.of("rate", "--measure", "share", "-").out())
                    .isEqualTo(rate(SHARES, "--measure", "share").out());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void fewerDaysComeFirst() throws IOException {
        Run run = rate("id,n,mean,sd\nslow,400,300,100\nfast,400,90,40\n", "--measure", "days");
        assertThat(run.out().lines().skip(1).map(line -> line.replaceAll(",.*", "")))
                .startsWith("fast", "slow");
        assertThat(row(run, "fast")).endsWith(",1,clearly-better");
    }

    @Test
    void aMeanMayHaveAnotherScale() throws IOException {
        String table = "id,n,mean\na,20,71\nb,20,55\n";
        assertThat(rate(table, "--measure", "mean").code()).isEqualTo(1);
        assertThat(rate(table, "--measure", "mean", "--scale", "0:100").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share | id,n,successes/a,-1,0           | :2:2: n \"-1\", expected a whole number",
                "share | id,n,successes/a,3.5,0          | :2:2: n \"3.5\", expected a whole number",
                "share | id,n,successes/a,9999999999,0   | :2:2: n \"9999999999\", expected a whole number",
                "share | id,n,successes/a,5,6            | :2:3: successes \"6\", expected a whole number from 0 to 5",
                "share | id,n,successes/a,5,             | :2:3: successes \"\", expected a whole number",
                "share | id,n,successes/a,5,3/b,2,1/a,1,1 | :4:1: id \"a\", stands twice",
                "share | id,n,successes/,5,3             | :2:1: id \"\", expected the provider's id",
                "share | id,n,successes/a,5              | :2:2: 2 values, expected 3",
                "share | id,n,successes/a,5,3,1          | :2:4: 4 values, expected 3",
                "share | id,n,successes                  | :2:1: nothing, expected a line a provider",
                "share | id,n,mean/a,5,3                 | :1:3: column \"mean\", expected id,n,successes for share",
                "share | id,n/a,5                        | :1:1: no column successes, expected id,n,successes",
                "share | id,n,n,successes/a,5,5,3        | :1:3: column \"n\", expected",
                "share | a,5,3                           | :1:1: column \"a\", expected id,n,successes",
                "share | id;n,successes/a;5,3            | :1:1: id;n,successes, expected either commas or semicolons",
                "share | id/a                            | :1:1: id, expected either commas or semicolons",
                "share | ''                              | :1:1: the file is empty",
                "share | id,n,successes/\"a,5,3          | :2:1: expected CSV",
                "mean  | id,n,mean,sd/a,5,5.1,1          | :2:3: mean \"5.1\", expected a number from 1 to 5",
                "mean  | id,n,mean,sd/a,5,0,1            | :2:3: mean \"0\", expected a number from 1 to 5",
                "mean  | id,n,mean,sd/a,5,,1             | :2:3: mean \"\", expected a number",
                "mean  | id,n,mean,sd/a,5,NaN,1          | :2:3: mean \"NaN\", expected a number",
                "mean  | id,n,mean,sd/a,5,4,Infinity     | :2:4: sd \"Infinity\", expected a number 0 or more",
                "mean  | id,n,mean,sd/a,5,4,1e999        | :2:4: sd \"1e999\", expected a number 0 or more",
                "mean  | id,n,mean,sd/a,5,4,-1           | :2:4: sd \"-1\", expected a number 0 or more",
                "mean  | id,n,mean,sd/a,5,'\"4,2\"',1    | :2:3: mean \"4,2\", expected a number",
                "mean  | id;n;mean/a;5;1.000,5           | :2:3: mean \"1.000,5\", expected a number",
                "mean  | id,n,mean,sd/a,5,four,1         | :2:3: mean \"four\", expected a number",
                "days  | id,n,mean/a,5,0                 | :2:3: mean \"0\", expected a number above 0",
                "days  | id,n,mean/a,5,-3                | :2:3: mean \"-3\", expected a number above 0"
            })
    void saysWhereItIsWrongAndWhatWasExpected(String measure, String table, String message) throws IOException {
        Run run = rate(table.replace("'", "").replace("/", "\n"), "--measure", measure);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(folder.resolve("figures.csv") + message);
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,n,successes\nbj\u00f6rk,5,3\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("rate", "--measure", "share", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ":2:3: expected UTF-8");
    }

    @Test
    void saysThatAFileIsMissing() {
        Run run =
                Run.of("rate", "--measure", "share", folder.resolve("none.csv").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.csv: no such file");
        assertThat(Run.of("rate", "--measure", "share", folder.toString()).code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--measure stars",
                "--measure share --gamma 0.4",
                "--measure share --gamma NaN",
                "--measure share --level 1",
                "--measure share --level x",
                "--measure share --hide-below -1",
                "--measure share --scale 1:5",
                "--measure mean --scale 5:1",
                "--measure mean --scale 5",
                "--measure mean --scale a:b",
                "--measure share --stars"
            })
    void wrongOptionsAreWrongUse(String options) throws IOException {
        Run run = rate(SHARES, options.isEmpty() ? new String[0] : options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
    }

    private Run rate(String table, String... options) throws IOException {
        Path file = folder.resolve("figures.csv");
        Files.writeString(file, table);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "rate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = file.toString();
        return Run.of(arguments);
    }

    private static String row(Run run, String id) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow();
    }
}
