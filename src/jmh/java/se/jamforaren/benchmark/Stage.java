package se.jamforaren.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ContentLoader;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.catalogue.InventedCatalogues;
import se.jamforaren.database.EmbeddedDatabase;
import se.jamforaren.database.Schema;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.provider.Providers;
import se.jamforaren.result.Results;

/**
 * A PostgreSQL with the shipped content and so many invented providers published in it, and an empty home, so that a
 * portal that starts there catches up by itself. It is kept and used again as long as the format of catalogues stays.
 */
final class Stage implements AutoCloseable {
    private static final int EDITED = 10;

    private static final int AT_ONCE = 100;
    private static final String INSERT = "insert into publication (choice_system, version, published_by, catalogue)"
            + " values (?, 1, 'pahittad', cast(? as jsonb)) on conflict do nothing";

    private final int providers;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final ApplicationContext context;

    private Stage(int providers, Path folder, EmbeddedDatabase database) {
        this.providers = providers;
        this.folder = folder;
        this.database = database;
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put(Feed.OPEN, "false");
        settings.put("jamforaren.home", folder.resolve("desk").toString());
        settings.put("datasources.default.connection-timeout", 30_000);
        this.context = ApplicationContext.builder().properties(settings).banner(false).start();
    }

    /** Opens it; what is missing is made first. */
    static Stage open(Path folder, Invented invented, int providers) throws IOException, SQLException {
        Path own = folder.resolve(providers + "-format-" + Catalogue.FORMAT);
        Stage stage = new Stage(providers, own, EmbeddedDatabase.start(own.resolve("postgres")));
        try {
            stage.fill(invented);
            return stage;
        } catch (SQLException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    /** How many providers were invented. */
    int providers() {
        return providers;
    }

    /** Choice systems whose providers are in the tables too, so that they can be edited and published: ten of all. */
    List<Integer> edited() {
        int systems = Invented.systems(providers);
        return IntStream.range(0, EDITED)
                .map(n -> (int) ((long) n * systems / EDITED))
                .distinct()
                .boxed()
                .toList();
    }

    /** Where a portal keeps what it makes. */
    Path home() {
        return folder.resolve("home");
    }

    /** The settings of the data source as a portal takes them from its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        database.settings()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return environment;
    }

    /** A part of a portal without public pages on the same database, such as another instance's desk. */
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection of its own. */
    Connection connect() throws SQLException {
        Map<String, Object> settings = database.settings();
        return DriverManager.getConnection(
                settings.get("datasources.default.url") + "?reWriteBatchedInserts=true",
                settings.get("datasources.default.username").toString(),
                settings.get("datasources.default.password").toString());
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
    }

    private void fill(Invented invented) throws SQLException, IOException {
        get(Schema.class).migrate();
        Path filled = folder.resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        long start = System.nanoTime();
        get(ChoiceSystems.class).all().forEach(get(ContentLoader.class)::load);
        InventedCatalogues catalogues = new InventedCatalogues(invented, providers);
        int systems = Invented.systems(providers);
        for (int system : edited()) {
            String id = Invented.systemId(system);
            invented.providers(system, providers).forEach(provider -> get(Providers.class)
                    .load(id, provider));
            get(Results.class).load(id, catalogues.lines(system));
        }
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int from = 0; from < systems; from += AT_ONCE) {
                insert(catalogues, from, Math.min(systems, from + AT_ONCE), insert);
                connection.commit();
                System.out.printf("%d of %d choice systems%n", Math.min(systems, from + AT_ONCE), systems);
            }
        }
        Files.writeString(
                filled, "made in %d s%n".formatted((System.nanoTime() - start) / 1_000_000_000));
    }

    private void insert(InventedCatalogues catalogues, int from, int to, PreparedStatement insert)
            throws SQLException {
        ObjectMapper json = get(ObjectMapper.class);
        List<String> texts = IntStream.range(from, to)
                .parallel()
                .mapToObj(system -> text(json, catalogues.catalogue(system)))
                .toList();
        for (int system = from; system < to; system++) {
            insert.setString(1, Invented.systemId(system));
            insert.setString(2, texts.get(system - from));
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static String text(ObjectMapper json, Catalogue catalogue) {
        try {
            return json.writeValueAsString(catalogue);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
