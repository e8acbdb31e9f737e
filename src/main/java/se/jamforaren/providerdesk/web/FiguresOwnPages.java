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
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.provider.Comment;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Language;
import se.jamforaren.text.Texts;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.Today;

/** {@code /anordnarwebb/{kundval}/{id}/siffror}: a provider's own figures, its places, and its comments. */
@Controller("/anordnarwebb/{kundval}/{id}/siffror")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FiguresOwnPages {
    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Saves saves;
    private final ComingWays coming;

    FiguresOwnPages(DeskPages pages, Own own, Drafts drafts, Saves saves, ComingWays coming) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.saves = saves;
        this.coming = coming;
    }

    @Get
    HttpResponse<String> show(HttpRequest<?> request, SignedIn who, String kundval, String id) {
        Own.Provider provider = own.find(who, kundval, id);
        Drafts.Writing writing = drafts.writing(provider.key());
        Typed typed = new Typed(new LinkedHashMap<>());
        typed.add(Typed.SEEN, writing.seen().toString());
        comments(writing)
                .forEach(comment -> typed.add(
                        Counted.name(comment), comment.text().in(Language.FIRST).text()));
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
            Counted.blank(figure)
                    .filter(blank -> typed.has(Counted.name(blank)))
                    .ifPresent(blank -> {
                        Optional<Comment> old = before.stream()
                                .filter(comment -> Counted.name(comment).equals(Counted.name(blank)))
                                .findFirst();
                        old.ifPresent(after::remove);
                        TextForm.swedish(
                                        typed,
                                        Counted.name(blank),
                                        Counted.COMMENTS.most(),
                                        old.map(Comment::text),
                                        faults)
                                .ifPresent(text -> after.add(
                                        new Comment(blank.measure(), blank.programmes(), blank.period(), text)));
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
                Saves.isGivenUp(typed, Counted.COMMENTS) ? Map.of() : Map.of(Counted.COMMENTS, answer),
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
                        coming.of(provider, texts()),
                        provider.listed().figures().stream()
                                .map(figure -> panel(figure, provider, typed, faults))
                                .toList(),
                        PlacesView.of(provider.catalogue(), provider.key().provider(), Today.inStockholm(), texts())));
    }

    private FiguresOwnPage.Panel panel(Figure figure, Own.Provider provider, Typed typed, Faults faults) {
        ChoiceSystem choiceSystem = provider.catalogue().choiceSystem();
        return new FiguresOwnPage.Panel(
                FigureView.of(figure, choiceSystem, texts()),
                Counted.facts(figure, texts()),
                Counted.blank(figure)
                        .map(comment -> Counted.comment(comment, figure, choiceSystem, typed, faults, texts()))
                        .orElse(null));
    }

    private static List<Comment> comments(Drafts.Writing writing) {
        return Counted.COMMENTS.answer(writing.profile()).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Comment.class::cast)
                .toList();
    }

    private Texts texts() {
        return pages.texts();
    }
}
