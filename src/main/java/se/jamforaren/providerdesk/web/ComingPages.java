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
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.importing.Coming;
import se.jamforaren.importing.ComingFigures;
import se.jamforaren.importing.ImportRefused;
import se.jamforaren.provider.Comment;
import se.jamforaren.providerdesk.Commenting;
import se.jamforaren.result.Figure;
import se.jamforaren.text.Texts;
import se.jamforaren.web.FigureView;
import se.jamforaren.web.NotFound;

/**
 * {@code /anordnarwebb/{kundval}/{id}/siffror/kommande/{file}}: a provider's own figures before they are public, and
 * what it says about them. Of others' figures there is nothing here, whatever the address says.
 */
@Controller("/anordnarwebb/{kundval}/{id}/siffror/kommande/{file}")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComingPages {
    private static final String WAS = "was.";

    private final DeskPages pages;
    private final Own own;
    private final ComingFigures coming;
    private final Commenting commenting;

    ComingPages(DeskPages pages, Own own, ComingFigures coming, Commenting commenting) {
        this.pages = pages;
        this.own = own;
        this.coming = coming;
        this.commenting = commenting;
    }

    /** The figures of a provider in a file. */
    private record Waiting(Own.Provider provider, Coming coming, Coming.Own figures) {
        long file() {
            return coming.file().id();
        }

        String address() {
            return provider.address("/siffror/kommande/" + file());
        }
    }

    @Get
    HttpResponse<String> show(HttpRequest<?> request, SignedIn who, String kundval, String id, long file) {
        Waiting waiting = find(own.find(who, kundval, id), file)
                .orElseThrow(() -> new NotFound("no figures of this provider wait there"));
        return page(
                HttpStatus.OK,
                who,
                waiting,
                new Typed(new LinkedHashMap<>()),
                new Faults(texts()),
                request.getParameters().contains("sparat"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(SignedIn who, String kundval, String id, long file, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        Typed typed = Typed.of(form);
        Optional<Waiting> waiting = find(provider, file);
        if (waiting.isEmpty()) {
            return late(who, provider, typed);
        }
        Faults faults = new Faults(texts());
        List<Commenting.Said> said = read(waiting.get(), typed, faults);
        if (!faults.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, who, waiting.get(), typed, faults, false);
        }
        try {
            List<Commenting.Said> disputed = commenting.say(who.email(), provider.key(), provider.listed(), file, said);
            disputed.forEach(one -> faults.add(
                    Counted.name(Counted.blank(one.figure()).orElseThrow()),
                    "written",
                    Map.of("text", commenting.of(provider.listed(), file, one.figure()))));
        } catch (ImportRefused e) {
            return late(who, provider, typed);
        }
        return faults.isEmpty()
                ? HttpResponse.seeOther(URI.create(waiting.get().address() + "?sparat=1"))
                : page(HttpStatus.CONFLICT, who, waiting.get(), typed, faults, false);
    }

    private Optional<Waiting> find(Own.Provider provider, long file) {
        return coming.find(file)
                .filter(found -> found.choiceSystem().id().equals(provider.key().choiceSystem()))
                .flatMap(found ->
                        found.about(provider.key().provider()).map(figures -> new Waiting(provider, found, figures)));
    }

    /** The comments that the form had; a figure that has come since it was shown is left as it is. */
    private static List<Commenting.Said> read(Waiting waiting, Typed typed, Faults faults) {
        List<Commenting.Said> said = new ArrayList<>();
        for (Figure figure : waiting.figures().figures()) {
            Counted.blank(figure).map(Counted::name).filter(typed::has).ifPresent(name -> {
                String text = typed.one(name).orElse("").replaceAll("\\s+", " ");
                if (text.length() > Counted.COMMENTS.most()) {
                    faults.add(name, "long", Map.of("most", Counted.COMMENTS.most(), "now", text.length()));
                }
                said.add(new Commenting.Said(figure, typed.raw(WAS + name), text));
            });
        }
        return said;
    }

    private HttpResponse<String> page(
            HttpStatus status, SignedIn who, Waiting waiting, Typed typed, Faults faults, boolean saved) {
        int wrong = faults.all().size();
        Own.Provider provider = waiting.provider();
        return pages.page(
                status,
                who,
                new ComingPage(
                        Shell.of(provider, "figures"),
                        texts().message("provider.desk.coming"),
                        texts().message(
                                        "provider.desk.coming.text",
                                        Map.of(
                                                "file", waiting.coming().file().fileName(),
                                                "time",
                                                        Words.time(
                                                                waiting.coming()
                                                                        .file()
                                                                        .stagedAt(),
                                                                texts()))),
                        saved ? texts().message("provider.desk.coming.saved") : null,
                        provider.address("/siffror"),
                        waiting.address(),
                        faults.all(),
                        wrong == 0 ? null : texts().message("provider.desk.faults.title", Map.of("n", wrong)),
                        waiting.figures().figures().stream()
                                .map(figure -> panel(figure, waiting, typed, faults))
                                .toList(),
                        waiting.figures().gone().stream()
                                .map(figure -> FigureView.of(
                                        figure, provider.catalogue().choiceSystem(), texts()))
                                .toList()));
    }

    private ComingPage.Panel panel(Figure figure, Waiting waiting, Typed typed, Faults faults) {
        Own.Provider provider = waiting.provider();
        Optional<Comment> place = Counted.blank(figure);
        String name = place.map(Counted::name).orElse("");
        String now = commenting.of(provider.listed(), waiting.file(), figure);
        if (!typed.has(name)) {
            typed.add(name, now);
        }
        return new ComingPage.Panel(
                FigureView.of(figure, waiting.coming().choiceSystem(), texts()),
                Counted.facts(figure, texts()),
                provider.listed().figures().stream()
                        .filter(shown -> shown.measure().equals(figure.measure())
                                && shown.programmes().equals(figure.programmes())
                                && shown.period().equals(figure.period()))
                        .findFirst()
                        .map(shown -> FigureView.of(shown, provider.catalogue().choiceSystem(), texts()))
                        .orElse(null),
                place.map(comment -> Counted.comment(
                                comment, figure, waiting.coming().choiceSystem(), typed, faults, texts()))
                        .orElse(null),
                WAS + name,
                now);
    }

    /** The municipality was first: what was written is shown, so that it can be written about the public figure. */
    private HttpResponse<String> late(SignedIn who, Own.Provider provider, Typed typed) {
        List<String> texts = typed.values().keySet().stream()
                .filter(name -> name.startsWith("comment."))
                .flatMap(name -> typed.one(name).stream())
                .toList();
        return pages.page(
                HttpStatus.CONFLICT,
                who,
                new LatePage(
                        Shell.of(provider, "figures"),
                        texts().message("provider.desk.coming.late"),
                        texts().message("provider.desk.coming.late.text"),
                        texts,
                        provider.address("/siffror")));
    }

    private Texts texts() {
        return pages.texts();
    }
}
