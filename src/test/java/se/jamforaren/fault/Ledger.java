package se.jamforaren.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import se.jamforaren.account.Secret;

/** What stands in the embedded database of a portal's home, asked past the portal. */
record Ledger(Path home) {
    private static final String EDITOR = "anna@misa.se";

    /** What is wrong with a state; each list is empty when all is well. */
    record Faults(List<String> lost, List<String> doubled, List<String> half) {
        boolean isEmpty() {
            return lost.isEmpty() && doubled.isEmpty() && half.isEmpty();
        }
    }

    /** Signs an editor in. */
    void signIn(Secret cookie) throws SQLException, IOException {
        try (Connection database = connect()) {
            run(database, "insert into account (email, name) values ('" + EDITOR + "', 'Anna')");
            run(
                    database,
                    "insert into role_grant (account, role, choice_system, provider)"
                            + " select id, 'EDITOR', 'nacka-2016', 'misa' from account union all select id, 'OFFICER', null, null from account");
            run(
                    database,
                    "insert into account_session (hash, account, way) select '" + cookie.hash()
                            + "', id, 'link' from account");
        }
    }

    /** Compares what was done with what stands. */
    Faults compare(List<Work.Step> steps, int published) throws SQLException, IOException {
        Faults faults = new Faults(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Connection database = connect()) {
            List<String> saved =
                    texts(database, "select " + mark("profile") + "::text from draft_revision where revision > 0");
            List<String> handed = texts(
                    database,
                    "select (after ->> 'draft') || '.' || (after ->> 'revision')"
                            + " from audit_log where what = 'draft.handed-in'");
            List<String> made = texts(database, "select id || '.' || revision from draft where state = 'APPROVED'");
            for (Work.Step step : steps) {
                List<String> there =
                        switch (step.kind()) {
                            case SAVE -> saved;
                            case HAND_IN -> handed;
                            case APPROVE -> made;
                        };
                if (step.acknowledged() && !there.contains(step.what())) {
                    faults.lost().add(step.toString());
                }
            }
            twice(saved).forEach(mark -> faults.doubled().add("saved " + mark));
            twice(handed).forEach(seen -> faults.doubled().add("handed in " + seen));
            twice(made).forEach(seen -> faults.doubled().add("published " + seen));
            same(
                    database,
                    faults,
                    "revisions and their count",
                    "select count(*) from draft_revision where revision > 0",
                    "select coalesce(sum(revision), 0) from draft");
            same(
                    database,
                    faults,
                    "saves and the log",
                    "select count(*) from draft_revision where revision > 0",
                    "select count(*) from audit_log where what = 'draft.saved'");
            same(
                    database,
                    faults,
                    "approvals and the log",
                    "select count(*) from draft where state = 'APPROVED'",
                    "select count(*) from audit_log where what = 'profile.published'");
            same(
                    database,
                    faults,
                    "approvals and profiles",
                    "select count(*) from draft where state = 'APPROVED'",
                    "select count(*) from profile_version where author = '" + EDITOR + "'");
            same(
                    database,
                    faults,
                    "approvals and publications",
                    "select " + published + " + count(*) from draft where state = 'APPROVED'",
                    "select max(version) from publication where choice_system = 'nacka-2016'");
            same(
                    database,
                    faults,
                    "publications in a row",
                    "select count(*) from publication where choice_system = 'nacka-2016'",
                    "select max(version) from publication where choice_system = 'nacka-2016'");
            same(
                    database,
                    faults,
                    "the newest publication and the newest profile",
                    "select coalesce(max(" + mark("profile") + "), 0) from profile_version where author = '" + EDITOR
                            + "'",
                    "select coalesce((select " + mark("p -> 'provider' -> 'profile'") + " from publication,"
                            + " jsonb_array_elements(catalogue -> 'providers') p where p -> 'provider' ->> 'id' = 'misa'"
                            + " and choice_system = 'nacka-2016' order by version desc limit 1), 0)");
        }
        return faults;
    }

    /** The newest version of the publication. */
    int published() throws SQLException, IOException {
        try (Connection database = connect()) {
            return number(database, "select max(version) from publication where choice_system = 'nacka-2016'");
        }
    }

    /** Mark of the newest profile that is public, 0 when none was published yet. */
    int newestMark() throws SQLException, IOException {
        try (Connection database = connect()) {
            return number(
                    database,
                    "select coalesce(max(" + mark("profile") + "), 0) from profile_version where author = '" + EDITOR
                            + "'");
        }
    }

    /** Has PostgreSQL begin another file of its log, which takes space. A full disk is no fault of who asks for it. */
    void nextLogFile() throws IOException {
        try (Connection database = connect()) {
            run(database, "select pg_switch_wal()");
        } catch (SQLException e) {
            System.out.println("no other file of PostgreSQL's log: " + e.getMessage());
        }
    }

    /** Whether each line of the log is as it was written and follows on the line before it. */
    boolean isLogWhole() throws SQLException, IOException {
        try (Connection database = connect()) {
            return number(
                            database,
                            "select count(*) from (select hash = audit_seal(entry)"
                                    + " and previous = coalesce(lag(hash) over (order by id), '')"
                                    + " and id = row_number() over (order by id) as good from audit_log entry) l where not good")
                    == 0;
        }
    }

    /** Whether the catalogue on disk is the publication with its version, to the last figure. */
    boolean isOnDisk() throws SQLException, IOException {
        ObjectMapper json = new ObjectMapper();
        try (Connection database = connect();
                InputStream file = new GZIPInputStream(Files.newInputStream(newestOnDisk()))) {
            var onDisk = json.readTree(file);
            List<String> stored = texts(
                    database,
                    "select catalogue from publication where choice_system = 'nacka-2016' and version = "
                            + onDisk.get("version").asLong());
            return stored.size() == 1 && json.readTree(stored.getFirst()).equals(onDisk);
        }
    }

    private Path newestOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("catalogue"))) {
            return files.filter(file -> file.getFileName().toString().matches("nacka-2016\\.v[0-9]+\\..*"))
                    .max(Comparator.comparing(file ->
                            Long.valueOf(file.getFileName().toString().replaceAll(".*\\.v([0-9]+)\\..*", "$1"))))
                    .orElseThrow();
        }
    }

    private static String mark(String profile) {
        return "coalesce(substring((" + profile + ")::text from 'Märke([0-9]+)x')::int, 0)";
    }

    private static Set<String> twice(List<String> all) {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        all.stream().filter(one -> !seen.add(one)).forEach(twice::add);
        return twice;
    }

    private static void same(Connection database, Faults faults, String what, String one, String other)
            throws SQLException {
        int left = number(database, one);
        int right = number(database, other);
        if (left != right) {
            faults.half().add(what + ": " + left + " and " + right);
        }
    }

    private static int number(Connection database, String sql) throws SQLException {
        return Integer.parseInt(texts(database, sql).getFirst());
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection database, String sql) throws SQLException {
        database.createStatement().execute(sql);
    }

    private Connection connect() throws SQLException, IOException {
        String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                Files.readString(home.resolve("postgres/password")));
    }
}
