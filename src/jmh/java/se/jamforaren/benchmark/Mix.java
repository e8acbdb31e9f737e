package se.jamforaren.benchmark;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What readers ask for: choice systems by Zipf's law, any of their providers, and words of the judged queries in the
 * languages that they are in.
 */
final class Mix {
    private static final int ADDRESSES = 20_000;
    private static final int CONDITIONAL = 200;
    private static final List<String> PROGRAMMES = List.of("sai", "grund", "forstarkt");

    private final int providers;
    private final List<String> tags;
    private final List<CSVRecord> queries;
    private final SplittableRandom random = new SplittableRandom(7);

    Mix(Invented invented, int providers) throws IOException {
        this.providers = providers;
        this.tags = invented.languages().all().stream().map(language -> language.tag()).toList();
        try (Reader file = new InputStreamReader(
                Mix.class.getResourceAsStream("/relevance/queries.csv"), StandardCharsets.UTF_8)) {
            queries = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        }
    }

    /** A file with searches only. */
    Path searches(Path folder) throws IOException {
        return write(folder.resolve("searches"), IntStream.range(0, ADDRESSES).mapToObj(n -> search()).toList());
    }

    /** A file with the one address of the plaintext. */
    static Path plaintext(Path folder) throws IOException {
        return write(folder.resolve("plaintext"), List.of("/plaintext"));
    }

    /** A file of which 40 of 100 are searches, 45 profiles, 5 comparisons, 5 the start page, 5 on a condition. */
    Path mix(Path folder, Server server) throws IOException, InterruptedException {
        List<String> known = new ArrayList<>();
        for (int n = 0; n < CONDITIONAL; n++) {
            String path = n % 2 == 0 ? profile() : list();
            HttpResponse<byte[]> answer = server.get(path);
            known.add(path + "\t" + answer.headers().firstValue("ETag").orElseThrow());
        }
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < ADDRESSES; n++) {
            int of100 = n % 100;
            if (of100 < 40) {
                lines.add(search());
            } else if (of100 < 85) {
                lines.add(profile());
            } else if (of100 < 90) {
                lines.add(comparison());
            } else if (of100 < 95) {
                lines.add("/" + tag() + "/");
            } else {
                lines.add(known.get(random.nextInt(known.size())));
            }
        }
        return write(folder.resolve("mix"), lines);
    }

    /** A search of the list. */
    String search() {
        CSVRecord query = queries.get(random.nextInt(queries.size()));
        return "/" + query.get("language") + "/" + system() + "/?q="
                + URLEncoder.encode(query.get("query"), StandardCharsets.UTF_8)
                + (random.nextInt(3) == 0 ? "&programme=" + PROGRAMMES.get(random.nextInt(PROGRAMMES.size())) : "");
    }

    /** The list of a choice system, without words. */
    String list() {
        return "/" + tag() + "/" + system() + "/";
    }

    private String profile() {
        int system = number();
        return "/" + tag() + "/" + Invented.systemId(system) + "/anordnare/" + anyOf(system);
    }

    private String comparison() {
        int system = number();
        return "/" + tag() + "/" + Invented.systemId(system) + "/jamfor"
                + IntStream.range(0, 3)
                        .mapToObj(n -> "a=" + anyOf(system))
                        .distinct()
                        .collect(Collectors.joining("&", "?", ""));
    }

    private String anyOf(int system) {
        int[] all = Invented.numbers(system, providers).toArray();
        return Invented.providerId(all[random.nextInt(all.length)]);
    }

    private int number() {
        return Invented.zipf(Invented.systems(providers), random);
    }

    private String system() {
        return Invented.systemId(number());
    }

    private String tag() {
        return tags.get(Invented.zipf(tags.size(), random));
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }
}
