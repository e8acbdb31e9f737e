package se.jamforaren.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.jamforaren.content.ContentFolder;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.kundval.Programme;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.Provider;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.vocabulary.Vocabulary;

/**
 * Providers that do not exist, as many as are wanted, fifty to a choice system. Provider k is the same however many
 * there are: whatever is drawn for it is drawn from its own number. Terms are drawn by Zipf's law, so that a few are
 * claimed by most and most by a few; texts are made of the words of the content in the portal's languages.
 */
public final class Invented {
    /** How many providers a choice system has. */
    public static final int PER_SYSTEM = 50;

    private static final long SEED = 2026;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int RATED_BY_OUTCOME = 5_000;
    private static final List<String> BEGINNINGS = List.of("Påhitt", "Fabel", "Saga", "Fantasi", "Dröm", "Låtsas");
    private static final List<String> ENDINGS =
            List.of("lunden", "berget", "huset", "bryggan", "skolan", "gården", "torget", "hamnen", "ängen", "verket");

    private final ChoiceSystem pattern;
    private final Vocabulary vocabulary;
    private final Languages languages;
    private final Map<String, Map<String, List<String>>> phrases = new TreeMap<>();

    private Invented(ChoiceSystem pattern, Vocabulary vocabulary, Languages languages) {
        this.pattern = pattern;
        this.vocabulary = vocabulary;
        this.languages = languages;
        languages.texts().forEach(texts -> phrases.put(texts.language().tag(), phrases(texts)));
    }

    /** Made of the vocabulary, the languages and the programmes of the shipped content. */
    public static Invented read() {
        ContentFolder content = ContentFolder.locate("");
        return new Invented(
                ChoiceSystems.read(content).find("exempel").orElseThrow(),
                Vocabulary.read(content),
                Languages.read(content));
    }

    /** How many choice systems a number of providers makes. */
    public static int systems(int providers) {
        return (providers + PER_SYSTEM - 1) / PER_SYSTEM;
    }

    /** Id of a choice system. */
    public static String systemId(int system) {
        return "pahitt-%05d".formatted(system);
    }

    /** Id of a provider. */
    public static String providerId(int k) {
        return "pahittad-%07d".formatted(k);
    }

    /** The numbers of a choice system's providers when there are so many in all. */
    public static IntStream numbers(int system, int providers) {
        return IntStream.range(system * PER_SYSTEM, Math.min(providers, (system + 1) * PER_SYSTEM));
    }

    /** The languages that texts are in. */
    public Languages languages() {
        return languages;
    }

    /** The terms that are claimed. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A choice system: its programmes are those of exempel. Outcomes take seconds to rate, so few systems have them. */
    public ChoiceSystem system(int system) {
        boolean outcome = system % RATED_BY_OUTCOME == 1;
        return new ChoiceSystem(
                systemId(system),
                LocalText.swedish("Påhittad kommun " + system),
                "Påhittad kommun " + system,
                pattern.places(),
                true,
                pattern.about(),
                pattern.noChoice(),
                pattern.sources(),
                List.of(),
                pattern.limits(),
                pattern.comparable(),
                pattern.publishedElsewhere(),
                pattern.programmes(),
                pattern.measures().stream()
                        .filter(measure ->
                                measure.id().equals("nki") || outcome && measure.id().equals("success-share"))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A choice system's providers. */
    public List<Provider> providers(int system, int providers) {
        return numbers(system, providers).mapToObj(this::provider).toList();
    }

    /** Provider k. */
    public Provider provider(int k) {
        SplittableRandom random = random(k);
        String name = BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + ENDINGS.get(random.nextInt(ENDINGS.size()))
                + " " + k;
        List<Authorisation> authorisations = authorisations(random);
        Map<String, Optional<List<Claim>>> claims = new TreeMap<>();
        for (String facet : List.of("language", "place", "need", "activity", "method", "industry", "format", "access")) {
            claims.put(facet, claims(facet, random));
        }
        List<String> said = claims.values().stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .map(Claim::term)
                .collect(Collectors.toCollection(ArrayList::new));
        Profile profile = new Profile(
                Optional.of(LocalText.swedish("Vi är påhittade och hjälper till med " + phrase("sv", said, random) + ".")),
                Optional.of(text("Allt här är hittat på. ", said, 8, random)),
                Optional.of(text("", said, 1, random)),
                Optional.of(text("", said, 1, random)),
                sometimes(0.6, random, () -> text("", said, 3, random)),
                claims.get("language"),
                claims.get("place"),
                sometimes(0.6, random, () -> LocalText.swedish("Vardagar klockan 8 till 17.")),
                sometimes(0.8, random, () -> 5 + random.nextInt(200)),
                Optional.empty(),
                claims.get("need"),
                claims.get("activity"),
                claims.get("method"),
                claims.get("industry"),
                claims.get("format"),
                claims.get("access"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Påhittade vägen " + (1 + random.nextInt(99)) + ", 000 00 Påhittad"),
                Optional.of("070-174 06 %02d".formatted(5 + random.nextInt(95))),
                Optional.of("hej@" + providerId(k) + ".example"),
                Optional.of("https://" + providerId(k) + ".example/"),
                Optional.empty(),
                Optional.empty());
        return new Provider(
                providerId(k),
                name,
                authorisations,
                sometimes(0.7, random, () -> LocalDate.of(2026, 6, 1).plusDays(random.nextInt(150))),
                profile);
    }

    /** What is drawn for a number, whatever was drawn for others. */
    static SplittableRandom random(int k) {
        return new SplittableRandom(SEED + k * STEP);
    }

    /** A place in a list of so many, the nth about 1/n as likely as the first. */
    static int zipf(int size, SplittableRandom random) {
        return Math.min(size - 1, (int) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    private List<Authorisation> authorisations(SplittableRandom random) {
        List<Programme> programmes = pattern.programmes();
        int first = zipf(programmes.size(), random);
        int count = 1 + zipf(programmes.size(), random);
        List<Authorisation> authorisations = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
            authorisations.add(new Authorisation(
                    programmes.get((first + n) % programmes.size()).id(),
                    Optional.of(from),
                    sometimes(0.03, random, () -> LocalDate.of(2026, 10, 31))));
        }
        return authorisations;
    }

    private Optional<List<Claim>> claims(String facet, SplittableRandom random) {
        List<Term> terms =
                facet.equals("place") ? vocabulary.group(facet, pattern.places()) : vocabulary.group(facet);
        if (random.nextDouble() < 0.1) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, 1 + random.nextInt(6))
                .map(n -> zipf(terms.size(), random))
                .distinct()
                .mapToObj(place -> claim(terms.get(place).code(), random))
                .toList());
    }

    private Claim claim(String term, SplittableRandom random) {
        return new Claim(
                term,
                sometimes(0.2, random, () -> LocalText.swedish("Påhittat: " + phrase("sv", List.of(term), random) + ".")),
                Optional.of(Claim.Delivery.OWN),
                Optional.empty(),
                Optional.empty());
    }

    /** In Swedish, and in each other language three times of ten. */
    private LocalText text(String begin, List<String> terms, int phrasesOfIt, SplittableRandom random) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (String tag : phrases.keySet()) {
            if (tag.equals("sv") || random.nextDouble() < 0.3) {
                byLanguage.put(
                        tag,
                        (tag.equals("sv") ? begin : "")
                                + IntStream.range(0, phrasesOfIt)
                                        .mapToObj(n -> phrase(tag, terms, random))
                                        .collect(Collectors.joining(", ", "", ".")));
            }
        }
        return new LocalText(byLanguage);
    }

    private String phrase(String tag, List<String> terms, SplittableRandom random) {
        List<String> known = terms.isEmpty()
                ? List.of()
                : phrases.get(tag).getOrDefault(terms.get(random.nextInt(terms.size())), List.of());
        return known.isEmpty() ? "123" : known.get(random.nextInt(known.size()));
    }

    /** What people call each term in a language. */
    private Map<String, List<String>> phrases(Texts texts) {
        Map<String, List<String>> byTerm = new TreeMap<>();
        vocabulary.all().forEach(term -> {
            List<String> all = new ArrayList<>(List.of(texts.term(term.code())));
            Optional.ofNullable(texts.synonyms().get(term.code()))
                    .ifPresent(words -> List.of(words.split(",")).stream()
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .forEach(all::add));
            byTerm.put(term.code(), all);
        });
        return byTerm;
    }

    private static <T> Optional<T> sometimes(double share, SplittableRandom random, java.util.function.Supplier<T> drawn) {
        return random.nextDouble() < share ? Optional.of(drawn.get()) : Optional.empty();
    }
}
