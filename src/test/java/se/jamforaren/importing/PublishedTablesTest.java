package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that Nacka published, handed in as they are: where they disagree, all of it and nothing else. */
class PublishedTablesTest {
    private static final List<String> LEFT_EARLY = List.of(
            "TOTAL: 239 slutade utan jobb eller studier 2016, men orsakerna är 222 tillsammans.",
            "academicum: 10 slutade utan jobb eller studier 2016, men det finns 11 avbrott.",
            "cognix: 2 slutade utan jobb eller studier 2016, men det finns 4 avbrott.",
            "eductus: 21 slutade utan jobb eller studier 2016, men det finns 14 avbrott.",
            "integra: 8 slutade utan jobb eller studier 2016, men det finns 9 avbrott.",
            "omsorgslyftet: 1 slutade utan jobb eller studier 2016, men det finns 4 avbrott.");

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
    void results() throws SQLException {
        Report report = unchanged(Kind.RESULTS, "results-2016.csv", 23);

        assertThat(report.warnings())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(
                                        "TOTAL forstarkt+grund+sai 2016: anordnarnas rader tillsammans är inte samma som"
                                                + " TOTAL: days_finished_total 82639 mot 94123, finished 396 mot 451,"
                                                + " finished_to_own_business 1 mot 4, finished_to_studies 40 mot 46,"
                                                + " finished_to_work 133 mot 162, interventions 687 mot 758,"
                                                + " started 447 mot 483, unique_customers 653 mot 679.",
                                        "TOTAL sai 2016-04/2016-12: anordnarnas rader tillsammans är inte samma som"
                                                + " TOTAL: unique_customers 189 mot 185. En kund kan ha haft flera"
                                                + " anordnare.",
                                        "TOTAL forstarkt 2016: anordnarnas rader tillsammans är inte samma som TOTAL:"
                                                + " days_finished_total 13715 mot 29011, finished 55 mot 120,"
                                                + " finished_to_studies 5 mot 9, finished_to_work 18 mot 35,"
                                                + " interventions 84 mot 203, started 50 mot 128,"
                                                + " unique_customers 73 mot 170."),
                                LEFT_EARLY.stream())
                        .toList());
    }

    @Test
    void discontinuations() throws SQLException {
        assertThat(unchanged(Kind.DISCONTINUATIONS, "discontinuations-2016.csv", 17)
                        .warnings())
                .containsExactlyElementsOf(LEFT_EARLY);
    }

    @Test
    void nki() throws SQLException {
        assertThat(unchanged(Kind.NKI, "nki.csv", 40).warnings())
                .containsExactly(
                        "TOTAL forstarkt+grund+sai 2018 nki: Nöjda kunder är 4,43, utanför områdenas 4,31–4,41.");
    }

    /** The content that is shipped holds the same figures, so that nothing is published anew. */
    private static Report unchanged(Kind kind, String name, int rows) throws SQLException {
        String before = desk.ask("select string_agg(result::text, ' ' order by id) from result");
        Published published = desk.publish(kind, name, Desk.published(name));

        assertThat(published.version()).isEmpty();
        assertThat(desk.ask("select max(version) from publication")).isEqualTo("1");
        assertThat(desk.ask("select string_agg(result::text, ' ' order by id) from result"))
                .isEqualTo(before);
        Report report = published.report();
        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsRead()).isEqualTo(rows);
        assertThat(report.rowsChanged()).isZero();
        return report;
    }
}
