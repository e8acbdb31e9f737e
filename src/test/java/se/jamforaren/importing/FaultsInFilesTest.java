package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer is told about a table that is wrong, and which spellings of a right one are taken. */
class FaultsInFilesTest {
    private static final String HEADER =
            "provider,scope,period,interventions,finished,finished_to_work,finished_to_studies,finished_to_own_business,"
                    + "days_per_success_mean,published_success_share_percent\n";
    private static final String GOOD = "misa,sai,2016-04/2016-12,20,10,3,1,0,24.5,40.0\n";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder, "nacka-2016");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aGoodLine() {
        Report report = desk.check(Kind.RESULTS, "r.csv", HEADER + GOOD);

        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsRead()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            misa,                   | nobody,             | r.csv:2:1: provider är nobody.
            misa,                   | ,                   | r.csv:2:1: provider är tom.
            ,sai,                   | ,golf,              | r.csv:2:2: scope är golf. Väntade insatser av sai, grund, forstarkt
            2016-04/2016-12         | 2016-13             | r.csv:2:3: period är 2016-13. Väntade en tid som
            2016-04/2016-12         | 2106                | r.csv:2:3: period är 2106. Väntade en tid som har börjat.
            2016-04/2016-12         | 2016-12/2016-04     | r.csv:2:3: period är 2016-12/2016-04. Väntade en tid som
            ,20,10,                 | ,20,-1,             | r.csv:2:5: finished är -1. Väntade ett helt tal, 0 eller mer.
            ,20,10,                 | ,20,10.5,           | r.csv:2:5: finished är 10.5. Väntade ett helt tal
            ,20,10,                 | ,20,NaN,            | r.csv:2:5: finished är NaN. Väntade ett helt tal
            ,20,10,                 | ,20,99999999999999, | r.csv:2:5: finished är 99999999999999. Väntade ett helt tal
            ,20,10,                 | ,20,3,              | r.csv:2:6: finished_to_work är 3. Väntade högst 3 enligt finished, men tillsammans är det 4.
            24.5,40.0               | NaN,40.0            | r.csv:2:9: days_per_success_mean är NaN. Väntade ett tal från 0.
            24.5,40.0               | 1e3,40.0            | r.csv:2:9: days_per_success_mean är 1e3.
            24.5,40.0               | 24.5,140            | r.csv:2:10: published_success_share_percent är 140. Väntade ett tal från 0 till 100.
            24.5,40.0               | "24,500",40.0       | r.csv:2:9: days_per_success_mean är 24,500. Väntade ett tal med punkt
            24.5,40.0               | 24.5,40.0,7         | r.csv:2:11: Raden har 11 värden. Väntade 10
            """)
    void aValueThatIsWrong(String right, String wrong, String message) {
        String line = GOOD.replace(right.strip(), wrong == null ? "" : wrong.strip());

        assertThat(desk.check(Kind.RESULTS, "r.csv", HEADER + line).errors())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Report report = desk.check(
                Kind.RESULTS,
                "r.csv",
                HEADER + GOOD + GOOD + GOOD.replace("misa", "x").replace(",20,", ",y,"));

        assertThat(report.errors())
                .hasSize(3)
                .satisfiesExactly(
                        twice -> assertThat(twice).startsWith("r.csv:3:1: provider är misa. Väntade en rad, men samma"),
                        provider -> assertThat(provider).startsWith("r.csv:4:1: provider är x."),
                        number -> assertThat(number).startsWith("r.csv:4:4: interventions är y."));
        assertThat(desk.check(
                                Kind.RESULTS,
                                "r.csv",
                                HEADER + GOOD.replace("misa", "x").repeat(500))
                        .errors())
                .hasSize(201)
                .last()
                .isEqualTo("r.csv:1:1: 799 fel till visas inte. Rätta först de andra.");
    }

    @Test
    void columns() {
        assertThat(desk.check(Kind.RESULTS, "r.csv", (HEADER + GOOD).replace("finished,", "fin,"))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("r.csv:1:1: Kolumnen finished saknas. Rubrikerna är: provider, scope,");
        assertThat(desk.check(Kind.RESULTS, "r.csv", (HEADER + GOOD).replace("interventions", "finished"))
                        .errors())
                .containsExactly("r.csv:1:5: Kolumnen finished finns två gånger. Den ska finnas en gång.");
        assertThat(desk.check(Kind.DISCONTINUATIONS, "d.csv", "reason,nobody\nSjuk,1\n")
                        .errors())
                .first()
                .asString()
                .startsWith("d.csv:1:2: kolumn är nobody. Väntade en anordnare av ");
        assertThat(desk.check(
                                Kind.NKI,
                                "n.csv",
                                Desk.published("nki.csv").replace("2022,nki,all,4.18", "2022,nki,all,5.18"))
                        .errors())
                .containsExactly("n.csv:2:4: mean_1_to_5 är 5.18. Väntade ett tal från 1 till 5.");
        assertThat(desk.check(Kind.NKI, "n.csv", Desk.published("nki.csv").replace("200,72", "20,72"))
                        .errors())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("n.csv:2:6: answers är 72. Väntade högst 20 enligt invited");
    }

    @Test
    void emptyAndBinary() {
        assertThat(desk.check(Kind.RESULTS, "r.csv", "").errors()).containsExactly("r.csv:1:1: " + Sentences.EMPTY);
        assertThat(desk.check(Kind.RESULTS, "r.csv", " \n\n").errors())
                .containsExactly("r.csv:1:1: " + Sentences.EMPTY);
        assertThat(desk.check(Kind.RESULTS, "r.csv", HEADER).errors()).containsExactly("r.csv:2:1: " + Sentences.EMPTY);
        assertThat(desk.check(Kind.RESULTS, "r.csv", "hej\n").errors())
                .containsExactly("r.csv:1:1: " + Sentences.NOT_CSV);
        assertThat(desk.check(Kind.RESULTS, "r.csv", "a,b\n\"c,d\n").errors())
                .singleElement()
                .asString()
                .endsWith(Sentences.NOT_CSV);
        assertThat(errors(new byte[] {0, 1, 2, 3})).containsExactly("r.csv:1:1: " + Sentences.NOT_TEXT);
        assertThat(errors(new byte[TableFile.MOST_BYTES + 1]))
                .containsExactly("r.csv:1:1: Filen är för stor. Den får vara högst 10 MB.");
    }

    @Test
    void theSameTableInOtherSpellings() {
        String table = Desk.published("discontinuations-2016.csv");
        String swedish = Desk.published("results-2016.csv").replace(',', ';').replace('.', ',');

        unchanged(Kind.DISCONTINUATIONS, "d-2016.csv", table.getBytes(StandardCharsets.ISO_8859_1));
        unchanged(Kind.DISCONTINUATIONS, "d-2016.csv", table.getBytes(Charset.forName("windows-1252")));
        unchanged(Kind.DISCONTINUATIONS, "d-2016.csv", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
        unchanged(Kind.RESULTS, "r.csv", swedish.getBytes(StandardCharsets.UTF_8));
        unchanged(
                Kind.RESULTS,
                "r.csv",
                swedish.replace("\n", "\r\n").replace(";4187;", ";4 187;").getBytes(StandardCharsets.UTF_8));
        unchanged(
                Kind.NKI,
                "nki.csv",
                Desk.published("nki.csv").replace("4.18", "\"4,18\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void figuresThatDoNotAgreeAreTold() {
        Report report = desk.check(
                Kind.RESULTS,
                "r.csv",
                HEADER
                        + "misa,grund,2017,20,10,3,1,0,,50\nmisa,sai,2017,20,0,0,0,0,24,\n"
                        + "misa,grund,2018,20,10,9,1,0,20,100\nmisa,grund+sai,2018,10,10,9,0,0,20,90\n"
                        + "TOTAL,grund,2021,72,41,18,0,0,150,43.9\n");

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .contains(
                        "misa grund 2017: andelen är 50 procent, men 4 av 10 är 40 procent.",
                        "misa grund 2017: 4 är räknade, men days_per_success_mean är tom.",
                        "misa sai 2017: days_per_success_mean har ett värde, men ingen är räknad.",
                        "misa grund 2018: mer än i raden för grund+sai 2018: interventions 20 mot 10.",
                        "misa grund 2018: Till jobb eller studier är 1, men var 0,4 2017.",
                        "TOTAL grund 2021: antal är 41, men 40 i insatser-2022.",
                        "TOTAL grund 2021: medelvärde är 150, men 141,4 i insatser-2022.");
    }

    private static Report unchanged(Kind kind, String name, byte[] bytes) {
        Report report = desk.imports().check("nacka-2016", kind, name, bytes);
        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsChanged()).isZero();
        return report;
    }

    private static List<String> errors(byte[] bytes) {
        return desk.imports().check("nacka-2016", Kind.RESULTS, "r.csv", bytes).errors();
    }
}
