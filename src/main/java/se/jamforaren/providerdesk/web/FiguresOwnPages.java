package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.provider.Comment;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.Today;

/** {@code /anordnarwebb/{kundval}/{id}/siffror}: a provider's own figures, its places, and its comments. */
@Controller("/anordnarwebb/{kundval}/{id}/siffror")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FiguresOwnPages {
    private static final ProfileField COMMENTS = ProfileField.all().stream()
            .filter(field -> field.type() == Comment.class)
            .findFirst()
            .orElseThrow();

    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Saves saves;

    FiguresOwnPages(DeskPages pages, Own own, Drafts drafts, Saves saves) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.saves = saves;
    }

    @Get
    HttpResponse<String> show(HttpRequest<?> request, SignedIn who, String kundval, String id) {
        Own.Provider provider = own.find(who, kundval, id);
        Drafts.Writing writing = drafts.writing(provider.key());
        Typed typed = new Typed(new LinkedHashMap<>());
        typed.add(Typed.SEEN, writing.seen().toString());
        comments(writing)
                .forEach(comment -> typed.add(
                        name(comment), comment.text().in(Language.FIRST).text()));
        return page(
                HttpStatus.OK,
                who,
                provider,
                typed,
                new Faults(texts()),
                request.getParameters().contains("sparat"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(SignedIn who, String kundval, String id, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        Typed typed = Typed.of(form);
        Faults faults = new Faults(texts());
        List<Comment> before = comments(drafts.writing(provider.key()));
        List<Comment> after = new ArrayList<>(before);
        for (Figure figure : provider.listed().figures()) {
            blank(figure).ifPresent(blank -> {
                Optional<Comment> old = before.stream()
                        .filter(comment -> name(comment).equals(name(blank)))
                        .findFirst();
                old.ifPresent(after::remove);
                TextForm.swedish(typed, name(blank), COMMENTS.most(), old.map(Comment::text), faults)
                        .ifPresent(text ->
                                after.add(new Comment(blank.measure(), blank.programmes(), blank.period(), text)));
            });
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, who, provider, typed, faults, false);
        }
        Optional<List<Comment>> answer = after.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(after));
        return saves.save(
                who,
                provider,
                provider.address("/siffror"),
                typed,
                Saves.isGivenUp(typed, COMMENTS) ? Map.of() : Map.of(COMMENTS, answer),
                provider.address("/siffror?sparat=1"));
    }

    private HttpResponse<String> page(
            HttpStatus status, SignedIn who, Own.Provider provider, Typed typed, Faults faults, boolean saved) {
        int wrong = faults.all().size();
        return pages.page(
                status,
                who,
                new FiguresOwnPage(
                        Shell.of(provider, "figures"),
                        texts().message("provider.desk.tab.figures"),
                        saved ? texts().message("provider.desk.saved") : null,
                        provider.address("/siffror"),
                        typed.seen().toString(),
                        faults.all(),
                        wrong == 0 ? null : texts().message("provider.desk.faults.title", Map.of("n", wrong)),
                        provider.listed().figures().stream()
                                .map(figure -> panel(figure, provider, typed, faults))
                                .toList(),
                        PlacesView.of(provider.catalogue(), provider.key().provider(), Today.inStockholm(), texts())));
    }

    private FiguresOwnPage.Panel panel(Figure figure, Own.Provider provider, Typed typed, Faults faults) {
        List<FiguresOwnPage.Fact> facts = new ArrayList<>();
        fact(
                facts,
                "status",
                texts().message("provider.desk.status." + figure.status().id()));
        figure.n().ifPresent(n -> fact(facts, "n", n.toString()));
        figure.invited().ifPresent(n -> fact(facts, "invited", n.toString()));
        figure.period().ifPresent(period -> fact(facts, "period", texts().period(period.from(), period.to())));
        figure.fair().ratingClass().ifPresent(rating -> fact(facts, "class", texts().message("class." + rating)));
        return new FiguresOwnPage.Panel(
                FigureView.of(figure, provider.catalogue().choiceSystem(), texts()),
                facts,
                blank(figure)
                        .map(comment -> comment(name(comment), figure, provider, typed, faults))
                        .orElse(null));
    }

    private InputView comment(String name, Figure figure, Own.Provider provider, Typed typed, Faults faults) {
        return new InputView(
                "part/textarea",
                name,
                texts().message(
                                "provider.desk.comment",
                                Map.of(
                                        "figure",
                                        provider.catalogue()
                                                .choiceSystem()
                                                .findCounted(figure.measure())
                                                .orElseThrow()
                                                .name()
                                                .in(Language.FIRST)
                                                .text())),
                "",
                "",
                typed.raw(name),
                COMMENTS.most(),
                faults.of(name),
                Plainness.hint(typed.raw(name), texts()).orElse(null),
                false,
                false);
    }

    private void fact(List<FiguresOwnPage.Fact> facts, String label, String text) {
        facts.add(new FiguresOwnPage.Fact(texts().message("provider.desk.counted." + label), text));
    }

    private static List<Comment> comments(Drafts.Writing writing) {
        return COMMENTS.answer(writing.profile()).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Comment.class::cast)
                .toList();
    }

    /** The place of a comment on a figure, with a text that is never shown; empty when nobody has counted it. */
    private static Optional<Comment> blank(Figure figure) {
        return figure.programmes()
                .flatMap(scope -> figure.period()
                        .map(period -> new Comment(
                                figure.measure(),
                                scope.programmes(),
                                period.toString(),
                                LocalText.swedish(figure.measure()))));
    }

    private static String name(Comment comment) {
        return "comment." + comment.measure() + "." + String.join("-", comment.programmes()) + "." + comment.period();
    }

    private Texts texts() {
        return pages.texts();
    }
}
