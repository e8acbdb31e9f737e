package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.ProviderFiles;
import se.jamforaren.provider.Providers;
import se.jamforaren.result.Result;
import se.jamforaren.result.ResultTable;
import se.jamforaren.result.Results;
import se.jamforaren.vocabulary.Vocabulary;

/** Brings a choice system's files into the database and publishes it, when the files are new or have changed. */
@Singleton
public class ContentLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ContentLoader.class);

    private final ContentFolder content;
    private final Vocabulary vocabulary;
    private final Providers providers;
    private final Results results;
    private final ContentLoads loads;
    private final Publisher publisher;

    ContentLoader(
            ContentFolder content,
            Vocabulary vocabulary,
            Providers providers,
            Results results,
            ContentLoads loads,
            Publisher publisher) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.providers = providers;
        this.results = results;
        this.loads = loads;
        this.publisher = publisher;
    }

    /**
     * Loads and publishes in one transaction: all of it or nothing.
     *
     * @throws se.jamforaren.content.ContentException when a file is wrong
     */
    @Transactional
    public void load(ChoiceSystem choiceSystem) {
        String id = choiceSystem.id();
        String fingerprint = fingerprint(content.root().resolve("kundval").resolve(id));
        if (loads.findFingerprint(id).filter(fingerprint::equals).isPresent()) {
            return;
        }
        LOG.info("Loading {} …", id);
        List<Provider> read = ProviderFiles.read(content, choiceSystem, vocabulary);
        Set<String> ids = read.stream().map(Provider::id).collect(Collectors.toSet());
        List<Result> lines = new ArrayList<>();
        for (ChoiceSystem.Table table : choiceSystem.tables()) {
            lines.addAll(ResultTable.read(
                    content.root().resolve("kundval").resolve(id).resolve(table.file()), table, choiceSystem, ids));
        }
        read.forEach(provider -> providers.load(id, provider));
        results.load(id, lines);
        publisher.publish(choiceSystem, Providers.CONTENT);
        loads.put(id, fingerprint);
        LOG.info("Loaded {}: {} providers, {} lines of figures", id, read.size(), lines.size());
    }

    private static String fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) Catalogue.FORMAT);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
