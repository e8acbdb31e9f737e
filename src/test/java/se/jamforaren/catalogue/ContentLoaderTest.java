package se.jamforaren.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.jamforaren.content.ContentException;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.testing.ContentCopy;
import se.jamforaren.testing.LogLines;
import se.jamforaren.testing.TestDatabase;
import se.jamforaren.text.LocalText;

class ContentLoaderTest {
    private static final String COGNIX = "kundval/nacka-2016/providers/cognix.yml";

    @TempDir
    Path folder;

    private final Map<String, Object> settings = TestDatabase.settings();
    private ContentCopy content;
    private ApplicationContext portal;

    @BeforeEach
    void open() {
        content = ContentCopy.in(folder.resolve("content"));
        open(content);
    }

    private void open(ContentCopy content) {
        portal = ApplicationContext.builder()
                .properties(settings)
                .properties(Map.of(
                        "jamforaren.home", folder.resolve("home").toString(),
                        "jamforaren.content", content.root().toString()))
                .start();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void theSameContentIsPublishedOnce() throws SQLException {
        load();

        assertThat(catalogue().version()).isEqualTo(1);
        assertThat(profiles("cognix")).isEqualTo("1:content");
    }

    @Test
    void aChangedFileIsTheNextVersionOfItsProfileAndOfTheCatalogue() throws SQLException {
        content.replace(COGNIX, "customers: Kunder", "customers: Alla");
        load();

        assertThat(catalogue().version()).isEqualTo(2);
        assertThat(customers()).startsWith("Alla som");
        assertThat(profiles("cognix")).isEqualTo("1:content 2:content");
        assertThat(profiles("misa")).isEqualTo("1:content");
        assertThat(ask("select count(*) from publication where choice_system = 'nacka-2016'"))
                .isEqualTo("2");
    }

    @Test
    void aProfileThatSomebodyElseHasChangedIsLeftAlone() throws SQLException {
        ask("""
                insert into profile_version (provider, version, profile, author)
                select provider, 2, jsonb_set(profile, '{customers}', '{"sv": "Våra egna ord."}'), 'anna'
                from profile_version join provider on provider.id = provider
                where code = 'cognix' and choice_system = 'nacka-2016' returning version""");
        content.replace(COGNIX, "customers: Kunder", "customers: Alla");
        load();

        assertThat(catalogue().version()).isEqualTo(2);
        assertThat(customers()).isEqualTo("Våra egna ord.");
        assertThat(profiles("cognix")).isEqualTo("1:content 2:anna");
    }

    @Test
    void aFaultLeavesEverythingAsItWas() throws SQLException {
        content.replace(COGNIX, "customers: Kunder", "customers: Alla");
        content.append("kundval/nacka-2016/results.csv", "nobody,sai,2016,1,1,1,1,1,1,1,1,1,1\n");

        assertThatThrownBy(this::load).isInstanceOf(ContentException.class).hasMessageContaining("nobody");
        portal.getBean(Feed.class).catchUp();
        assertThat(catalogue().version()).isEqualTo(1);
        assertThat(profiles("cognix")).isEqualTo("1:content");
    }

    @Test
    void wrongContentAtTheStartIsToldAndWhatWasPublishedGoesOn() {
        portal.close();
        content.append("kundval/nacka-2016/results.csv", "nobody,sai,2016,1,1,1,1,1,1,1,1,1,1\n");
        try (LogLines log = LogLines.open()) {
            open(content);
            portal.getBean(Feed.class).catchUp();
            portal.getBean(Publisher.class)
                    .publish(
                            portal.getBean(ChoiceSystems.class)
                                    .find("nacka-2016")
                                    .orElseThrow(),
                            "olga");
            portal.getBean(Feed.class).catchUp();

            assertThat(catalogue().version()).isEqualTo(2);
            assertThat(log.all()).filteredOn(line -> line.contains("nobody")).hasSize(1);
        }
    }

    private void load() {
        portal.getBean(ContentLoader.class)
                .load(ChoiceSystems.read(content.folder()).find("nacka-2016").orElseThrow());
        portal.getBean(Feed.class).catchUp();
    }

    private Catalogue catalogue() {
        return portal.getBean(Catalogues.class).find("nacka-2016").orElseThrow();
    }

    private String customers() {
        LocalText customers = catalogue()
                .find("cognix")
                .orElseThrow()
                .provider()
                .profile()
                .customers()
                .orElseThrow();
        return customers.in("sv").text();
    }

    private String profiles(String provider) throws SQLException {
        return ask("select string_agg(version || ':' || author, ' ' order by version) from profile_version"
                + " join provider on provider.id = provider"
                + " where choice_system = 'nacka-2016' and code = '" + provider + "'");
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection((String) settings.get("datasources.default.url"), "postgres", "");
                ResultSet answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
