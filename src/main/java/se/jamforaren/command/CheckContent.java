package se.jamforaren.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.jamforaren.content.ContentException;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.text.Fingerprint;
import se.jamforaren.text.Language;
import se.jamforaren.text.TextState;
import se.jamforaren.translation.ContentCheck;
import se.jamforaren.translation.Finding;
import se.jamforaren.translation.ShippedTexts;
import se.jamforaren.translation.Wording;

/** Checks all content, without server or database. */
@Command(
        name = "check-content",
        description = {
            "Checks everything under a content folder: texts, placeholders, codes and plain words.",
            "Exit code 0: nothing is wrong, 1: an error was found, 2: wrong use."
        },
        mixinStandardHelpOptions = true)
final class CheckContent implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--review",
            paramLabel = "LANGUAGE",
            description = "Prints the lines for the language's review.properties, of texts that nobody has read.")
    private String review;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "With --review: messages, terms, pages or the id of a choice system.")
    private String part;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The content folder (JAMFORAREN_CONTENT, else the one that came with the package).")
    private Path folder;

    @Override
    public Integer call() {
        if (part != null && review == null) {
            throw new ParameterException(spec.commandLine(), "--part, expected only with --review");
        }
        ContentCheck check = ContentCheck.of(content());
        PrintWriter out = spec.commandLine().getOut();
        boolean errors = check.findings().stream().anyMatch(Finding::error);
        if (review == null) {
            check.shippedTexts().ifPresent(texts -> printStates(out, texts, check.languages()));
            printWords(out, check.wordings());
            printFindings(out, check.findings());
        } else if (check.shippedTexts().isPresent()) {
            printReview(out, check.shippedTexts().get(), check.languages());
        }
        out.flush();
        if (errors) {
            spec.commandLine().getErr().println("Errors were found; run check-content to see them in a table.");
        }
        return errors ? 1 : 0;
    }

    private ContentFolder content() {
        try {
            return folder == null
                    ? ContentFolder.locate(System.getenv("JAMFORAREN_CONTENT"))
                    : new ContentFolder(folder.toAbsolutePath());
        } catch (ContentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void printStates(PrintWriter out, ShippedTexts texts, List<Language> languages) {
        out.printf(
                Locale.ROOT,
                "%-10s %-16s %9s %10s %6s %8s%n",
                "LANGUAGE",
                "PART",
                "REVIEWED",
                "UNCHECKED",
                "STALE",
                "MISSING");
        for (Language language : languages) {
            for (String one : texts.parts()) {
                Map<TextState, Integer> counts = texts.count(language.tag(), one);
                if (!counts.isEmpty()) {
                    out.printf(
                            Locale.ROOT,
                            "%-10s %-16s %9d %10d %6d %8d%n",
                            language.tag(),
                            one,
                            counts.getOrDefault(TextState.REVIEWED, 0),
                            counts.getOrDefault(TextState.UNCHECKED, 0),
                            counts.getOrDefault(TextState.STALE, 0),
                            counts.getOrDefault(TextState.MISSING, 0));
                }
            }
        }
    }

    private static void printWords(PrintWriter out, List<Wording> wordings) {
        out.printf(
                Locale.ROOT, "%n%-10s %-36s %6s %15s  %s%n", "LANGUAGE", "TEXTS", "LIX", "WORDS/SENTENCE", "AT MOST");
        for (Wording one : wordings) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %-36s %6.1f %15.1f  %s%n",
                    one.language(),
                    one.what(),
                    one.counted().lix(),
                    one.counted().wordsPerSentence(),
                    one.limit().map(Wording.Limit::toString).orElse(""));
        }
    }

    private static void printFindings(PrintWriter out, List<Finding> findings) {
        out.println();
        findings.forEach(one -> out.println((one.error() ? "error " : "note  ") + one.place() + ": " + one.what()));
        long errors = findings.stream().filter(Finding::error).count();
        out.println(errors + " errors, " + (findings.size() - errors) + " notes");
    }

    private void printReview(PrintWriter out, ShippedTexts texts, List<Language> languages) {
        if (review.equals(Language.FIRST)
                || languages.stream().noneMatch(one -> one.tag().equals(review))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--review " + review + ", expected one of "
                            + languages.stream()
                                    .map(Language::tag)
                                    .filter(tag -> !tag.equals(Language.FIRST))
                                    .toList());
        }
        if (part != null && !texts.parts().contains(part)) {
            throw new ParameterException(spec.commandLine(), "--part " + part + ", expected one of " + texts.parts());
        }
        texts.all(review).stream()
                .filter(text -> part == null || text.part().equals(part))
                .filter(text -> text.state() == TextState.UNCHECKED || text.state() == TextState.STALE)
                .forEach(text -> out.println(text.reviewKey() + "=" + Fingerprint.of(text.swedish())));
    }
}
