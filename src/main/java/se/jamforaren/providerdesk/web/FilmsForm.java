package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.jamforaren.provider.Film;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;

/**
 * At most three films, each on one of the hosts that are allowed, with captions and with a text that says what it says.
 *
 * @param hosts where films may lie
 * @param languages that may be spoken
 */
record FilmsForm(ProfileField field, List<String> hosts, List<Term> languages) implements FieldForm {
    private static final int MOST = 3;
    private static final int MOST_TITLE = 80;
    private static final int MOST_ADDRESS = 300;
    private static final int MOST_SUMMARY = 300;
    private static final int MOST_SECONDS = 3_600;

    /** The films and an empty place for one more. */
    record View(String part, String name, String label, String help, List<Part> films) {}

    /** The inputs of one film. */
    record Part(
            String name,
            int number,
            InputView title,
            InputView address,
            List<ClaimsForm.Option> languages,
            InputView length,
            boolean captioned,
            @Nullable String captionsFault,
            InputView summary) {}

    @Override
    public void write(Optional<?> answer, Typed typed) {
        List<Film> films = films(answer);
        for (int i = 0; i < films.size(); i++) {
            Film film = films.get(i);
            String input = input(i);
            typed.add(input + ".title", film.title().in(Language.FIRST).text());
            typed.add(input + ".address", film.address());
            typed.add(input + ".language", film.language());
            typed.add(input + ".length", "%d:%02d".formatted(film.seconds() / 60, film.seconds() % 60));
            typed.add(input + ".captions", "yes");
            typed.add(input + ".summary", film.summary().in(Language.FIRST).text());
        }
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (isBegun(typed, input(i))) {
                film(typed, input(i), films(old), faults).ifPresent(films::add);
            }
        }
        return films.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(films));
    }

    private Optional<Film> film(Typed typed, String input, List<Film> old, Faults faults) {
        String address = typed.one(input + ".address").orElse("");
        Optional<Film> before =
                old.stream().filter(film -> film.address().equals(address)).findFirst();
        Optional<LocalText> title =
                TextForm.swedish(typed, input + ".title", MOST_TITLE, before.map(Film::title), faults);
        if (title.isEmpty()) {
            faults.add(input + ".title", "film.title");
        }
        if (before.isEmpty() && !isAllowed(address)) {
            faults.add(input + ".address", "film.address", Map.of("hosts", String.join(", ", hosts)));
        }
        Optional<Integer> seconds = typed.one(input + ".length").flatMap(FilmsForm::seconds);
        if (seconds.isEmpty()) {
            faults.add(input + ".length", "film.length");
        }
        if (typed.one(input + ".captions").isEmpty()) {
            faults.add(input + ".captions", "film.captions");
        }
        Optional<LocalText> summary =
                TextForm.swedish(typed, input + ".summary", MOST_SUMMARY, before.map(Film::summary), faults);
        if (summary.isEmpty()) {
            faults.add(input + ".summary", "film.summary");
        }
        String language = typed.one(input + ".language")
                .filter(tag -> languages.stream().anyMatch(term -> tag(term).equals(tag)))
                .orElse("sv");
        return faults.isEmpty()
                ? Optional.of(new Film(
                        title.orElseThrow(),
                        address,
                        language,
                        seconds.orElseThrow(),
                        before.flatMap(Film::captions),
                        summary.orElseThrow()))
                : Optional.empty();
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        int begun = (int)
                IntStream.range(0, MOST).filter(i -> isBegun(typed, input(i))).count();
        return new View(
                "part/films",
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name(), Map.of("hosts", texts.list(hosts))),
                IntStream.range(0, Math.min(MOST, begun + 1))
                        .mapToObj(i -> part(i, typed, faults, texts))
                        .toList());
    }

    private Part part(int i, Typed typed, Faults faults, Texts texts) {
        String input = input(i);
        String spoken = typed.one(input + ".language").orElse("sv");
        return new Part(
                input,
                i + 1,
                detail(input, "title", "text", MOST_TITLE, typed, faults, texts),
                detail(input, "address", "text", MOST_ADDRESS, typed, faults, texts),
                languages.stream()
                        .map(term -> new ClaimsForm.Option(
                                tag(term), texts.term(term.code()), tag(term).equals(spoken)))
                        .toList(),
                detail(input, "length", "text", 6, typed, faults, texts),
                typed.one(input + ".captions").isPresent(),
                faults.of(input + ".captions"),
                detail(input, "summary", "text", MOST_SUMMARY, typed, faults, texts));
    }

    private static InputView detail(
            String input, String what, String type, int most, Typed typed, Faults faults, Texts texts) {
        return InputView.line(
                input + "." + what,
                texts.message("provider.desk.film." + what),
                texts.message("provider.desk.film." + what + ".help"),
                type,
                typed.raw(input + "." + what),
                most,
                faults.of(input + "." + what));
    }

    private static boolean isBegun(Typed typed, String input) {
        return Stream.of("title", "address", "length", "summary")
                .anyMatch(what -> typed.one(input + "." + what).isPresent());
    }

    private boolean isAllowed(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= MOST_ADDRESS
                    && "https".equals(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1
                    && uri.getHost() != null
                    && hosts.contains(uri.getHost().toLowerCase(java.util.Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Seconds of {@code 2:30}. */
    private static Optional<Integer> seconds(String length) {
        if (!length.matches("\\d{1,2}:[0-5]\\d")) {
            return Optional.empty();
        }
        String[] parts = length.split(":");
        int seconds = 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
        return Optional.of(seconds).filter(s -> s > 0 && s <= MOST_SECONDS);
    }

    private static String tag(Term term) {
        return term.code().substring(term.code().indexOf('.') + 1);
    }

    private String input(int i) {
        return field.name() + "." + i;
    }

    private static List<Film> films(Optional<?> answer) {
        return answer.stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Film.class::cast)
                .toList();
    }
}
