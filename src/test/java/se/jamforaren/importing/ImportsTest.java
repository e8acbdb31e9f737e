package se.jamforaren.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.catalogue.Publisher;
import se.jamforaren.catalogue.RollBackRefused;
import se.jamforaren.catalogue.Version;
import se.jamforaren.result.Results;

/** What becomes of a file, on a real database. */
class ImportsTest {
    private static final String NACKA = "nacka-2016";
    private static final String CHANGED = Desk.published("results-2016.csv")
            .replace(
                    "eductus,grund+forstarkt+sai,2016,78,78,67,22,1,",
                    "eductus,grund+forstarkt+sai,2016,78,78,67,22,8,")
            .replace(",239,4.5", ",239,36.4");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder, NACKA);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changedFiguresBecomeOneVersionOnce() throws SQLException {
        Published published = desk.publish(Kind.RESULTS, "r-2016.csv", CHANGED);

        assertThat(published.report().rowsChanged()).isEqualTo(1);
        assertThat(published.report().warnings())
                .filteredOn(line -> line.startsWith("eductus") && line.contains("avbrott"))
                .isEmpty();
        assertThat(published.version()).contains(2L);
        assertThat(work("eductus")).isEqualTo("8");
        assertThat(desk.ask("select catalogue -> 'providers' -> 4 ->> 'provider' from publication where version = 2"))
                .contains("eductus");
        assertThat(desk.publish(Kind.RESULTS, "r-2016.csv", CHANGED).version()).isEmpty();
        assertThat(versions()).extracting(Version::version).containsExactly(2L, 1L);
        assertThat(versions().getFirst())
                .extracting(Version::publishedBy, Version::reason)
                .containsExactly("bo", "results: r-2016.csv");
        assertThat(desk.imports().list(NACKA))
                .extracting(ImportRecord::state, ImportRecord::version, ImportRecord::stagedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.PUBLISHED, Optional.empty(), "anna"),
                        org.assertj.core.groups.Tuple.tuple(State.PUBLISHED, Optional.of(2L), "anna"));
        assertThat(desk.ask("select encode(sha256(content), 'hex') = sha256 from figure_import limit 1"))
                .isEqualTo("t");
    }

    @Test
    void aFailureInTheMiddleOfAPublicationLeavesNothing() throws SQLException {
        desk.ask("create function fail() returns trigger language plpgsql as $$ begin raise 'broken'; end $$");
        desk.ask("create trigger fail after insert on publication for each row execute function fail()");
        String before = desk.ask("select string_agg(result::text, ' ' order by id) from result");

        assertThatThrownBy(() -> desk.publish(Kind.RESULTS, "r-2016.csv", CHANGED))
                .hasMessageContaining("broken");

        assertThat(desk.ask("select string_agg(result::text, ' ' order by id) from result"))
                .isEqualTo(before);
        assertThat(desk.ask("select max(version) from publication")).isEqualTo("1");
        assertThat(desk.ask("select string_agg(state, ' ') from figure_import")).isEqualTo("staged");
        desk.ask("drop trigger fail on publication");
        long id = desk.imports().list(NACKA).getFirst().id();
        assertThat(desk.imports().publish(id, "bo").version()).contains(2L);
    }

    @Test
    void oneErrorAndNothingIsKept() throws SQLException {
        Staged staged = desk.imports()
                .stage(
                        NACKA,
                        Kind.RESULTS,
                        "r.csv",
                        CHANGED.replace("cognix,", "nobody,").getBytes(StandardCharsets.UTF_8),
                        "anna");

        assertThat(staged.id()).isEmpty();
        assertThat(staged.report().rowsChanged()).isZero();
        assertThat(staged.report().errors())
                .singleElement()
                .asString()
                .startsWith("r.csv:12:1: provider är nobody. Väntade en anordnare av academicum, ");
        assertThat(desk.ask("select count(*) from figure_import")).isEqualTo("0");
    }

    @Test
    void aFileIsDecidedOnce() {
        long id = desk.imports()
                .stage(NACKA, Kind.RESULTS, "r.csv", CHANGED.getBytes(StandardCharsets.UTF_8), "anna")
                .id()
                .orElseThrow();
        desk.imports().discard(id, "bo");

        assertThatThrownBy(() -> desk.imports().publish(id, "bo")).isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> desk.imports().discard(id, "bo")).isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> desk.imports().discard(999, "bo")).isInstanceOf(ImportRefused.class);
        assertThat(desk.imports().find(id)).map(ImportRecord::state).contains(State.DISCARDED);
    }

    @Test
    void anEarlierVersionComesBackAsANewOneAndTheTablesFollow() throws SQLException {
        desk.publish(Kind.RESULTS, "r.csv", CHANGED);
        Publisher publisher = desk.get(Publisher.class);

        assertThat(publisher.rollBack(NACKA, 1, "bo", "fel fil")).isEqualTo(3);

        assertThat(work("eductus")).isEqualTo("1");
        assertThat(desk.ask(
                        "select (a.catalogue - 'version' - 'publishedAt') = (b.catalogue - 'version' - 'publishedAt')"
                                + " from publication a, publication b where a.version = 1 and b.version = 3"))
                .isEqualTo("t");
        assertThat(desk.ask("select catalogue ->> 'version' from publication where version = 3"))
                .isEqualTo("3");
        assertThat(versions().getFirst().reason()).isEqualTo("fel fil");
        publisher.rollBack(NACKA, 2, "bo", "rätt fil ändå");
        assertThat(work("eductus")).isEqualTo("8");
        assertThatThrownBy(() -> publisher.rollBack(NACKA, 4, "bo", "")).isInstanceOf(RollBackRefused.class);
        assertThatThrownBy(() -> publisher.rollBack(NACKA, 99, "bo", "")).isInstanceOf(RollBackRefused.class);
        desk.ask("update publication set catalogue = '{\"format\": 1}' where version = 1");
        assertThatThrownBy(() -> publisher.rollBack(NACKA, 1, "bo", "")).isInstanceOf(RollBackRefused.class);
    }

    @Test
    void whatWasImportedOutlivesARestartAndChangedContent() throws SQLException {
        desk.publish(Kind.RESULTS, "r.csv", CHANGED);
        desk.restart();
        assertThat(work("eductus")).isEqualTo("8");
        assertThat(desk.ask("select max(version) from publication")).isEqualTo("2");

        desk.content()
                .replace(
                        "kundval/nacka-2016/results.csv",
                        "jobblotsen,sai,2016-04/2016-12,31,31,31,13,1,",
                        "jobblotsen,sai,2016-04/2016-12,31,31,31,13,2,");
        desk.content().replace("kundval/nacka-2016/nki.csv", "2022,nki,all,4.18", "2022,nki,all,4.19");
        desk.restart();

        assertThat(desk.ask("select max(version) from publication")).isEqualTo("3");
        assertThat(work("eductus")).as("imported").isEqualTo("8");
        assertThat(
                        desk.ask(
                                "select figures ->> 'finished_to_work' from result where provider = 'jobblotsen' and scope = 'sai'"))
                .as("not imported, so the file has it")
                .isEqualTo("2");
        assertThat(
                        desk.ask(
                                "select figures ->> 'mean_1_to_5' from result where area = 'nki' and period_from = '2022-01-01' and scope like '%+%'"))
                .isEqualTo("4.19");
        assertThat(desk.get(Results.class).of(NACKA)).hasSize(168);
    }

    @Test
    void providersAreAddedAndWithdrawnByDateAndNeverRemoved() throws SQLException {
        Published published = desk.publish(Kind.PROVIDERS, "p.csv", """
                id;name;programmes;valid_from;valid_to;phone;capacity
                nyjobb;Ny Jobb AB;grund+sai;2026-01-01;;08-123;40
                cognix;Cognix;forstarkt;;2026-11-30;;
                """);

        assertThat(published.report().errors()).isEmpty();
        assertThat(published.report().rowsChanged()).isEqualTo(2);
        assertThat(published.report().warnings()).hasSize(11).allMatch(line -> line.endsWith("lämnas som den är."));
        assertThat(published.version()).contains(2L);
        assertThat(desk.ask("select count(*) from provider where choice_system = 'nacka-2016'"))
                .isEqualTo("13");
        assertThat(
                        desk.ask(
                                "select valid_to from authorisation join provider on provider.id = provider where code = 'cognix'"))
                .isEqualTo("2026-11-30");
        assertThat(
                        desk.ask(
                                "select profile ->> 'phone' from profile_version join provider on provider.id = provider where code = 'nyjobb'"))
                .isEqualTo("08-123");
        desk.content().replace("kundval/nacka-2016/providers/cognix.yml", "customers: Kunder", "customers: Alla");
        desk.restart();
        assertThat(
                        desk.ask(
                                "select valid_to from authorisation join provider on provider.id = provider where code = 'cognix'"))
                .as("the withdrawal outlives changed content")
                .isEqualTo("2026-11-30");
    }

    @Test
    void faultsInProviders() {
        Report report = desk.check(Kind.PROVIDERS, "p.csv", """
                id,name,programmes,valid_from,valid_to
                Ny Jobb,Ny,grund,,
                nyjobb,,grund,,
                nyast,Nyast,golf,,
                nyare,Nyare,sai,2026-02-30,
                nyss,Nyss,sai,2026-03-01,2026-02-01
                """);

        assertThat(report.errors())
                .containsExactly(
                        "p.csv:2:1: id är Ny Jobb. Väntade ett id av a-z, 0-9 och -.",
                        "p.csv:3:2: name är tom. Väntade ett namn, samma på varje rad om anordnaren.",
                        "p.csv:4:3: programmes är golf. Väntade insatser av sai, grund, forstarkt med + mellan, eller all.",
                        "p.csv:5:4: valid_from är 2026-02-30. Väntade en dag som 2026-11-22.",
                        "p.csv:6:5: valid_to är 2026-02-01. Väntade en dag som inte är före 2026-03-01.");
    }

    private List<Version> versions() {
        return desk.get(Publisher.class).versions(NACKA);
    }

    private String work(String provider) throws SQLException {
        return desk.ask("select figures ->> 'finished_to_work' from result where provider = '" + provider
                + "' and kind = 'results' and scope = 'forstarkt+grund+sai'");
    }
}
