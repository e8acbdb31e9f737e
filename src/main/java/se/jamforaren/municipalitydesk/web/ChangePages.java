package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.providerdesk.Decisions;
import se.jamforaren.providerdesk.DraftMoved;
import se.jamforaren.providerdesk.Proposal;

/** {@code /kommun/andringar}: what providers have handed in, and the answers to it. */
@Controller(ChangePages.QUEUE)
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChangePages {
    /** Where the queue is. */
    static final String QUEUE = Office.HOME + "/andringar";

    private static final int LONGEST = 2_000;

    private final Office office;
    private final Decisions decisions;
    private final ChangeView view;
    private final ChangeLetters letters;

    ChangePages(Office office, Decisions decisions, ChangeView view, ChangeLetters letters) {
        this.office = office;
        this.decisions = decisions;
        this.view = view;
        this.letters = letters;
    }

    @Get
    HttpResponse<?> queue(HttpRequest<?> request, SignedIn who) {
        return office.show(request, who, view.queue(decisions.queue()));
    }

    @Get("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, SignedIn who, long id) {
        Optional<Proposal> waiting = decisions.find(id);
        return waiting.isPresent()
                ? office.show(request, who, view.one(waiting.get(), Form.with(office.texts(), Map.of())))
                : office.gone(who, view.queue(decisions.queue()), office.say("changes.gone"));
    }

    @Post("/{id}/godkann")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(SignedIn who, long id, @Body Map<String, Object> body) {
        Form form = Form.posted(office.texts(), body);
        Optional<Proposal> waiting = decisions.find(id);
        if (waiting.isEmpty()) {
            return moved(who, id, form);
        }
        try {
            decisions.approve(id, revision(form), who.email());
        } catch (DraftMoved e) {
            return moved(who, id, form);
        }
        letters.approved(waiting.get().draft().key());
        return office.done(QUEUE, "godkand");
    }

    @Post("/{id}/skicka-tillbaka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendBack(SignedIn who, long id, @Body Map<String, Object> body) {
        Form form = Form.posted(office.texts(), body);
        Optional<Proposal> waiting = decisions.find(id);
        if (waiting.isEmpty()) {
            return moved(who, id, form);
        }
        String answer = form.must("answer", LONGEST);
        if (!form.isGood()) {
            return office.again(who, view.one(waiting.get(), form));
        }
        try {
            decisions.returnWith(id, revision(form), answer, who.email());
        } catch (DraftMoved e) {
            return moved(who, id, form);
        }
        letters.sentBack(waiting.get().draft().key(), answer);
        return office.done(QUEUE, "tillbakaskickad");
    }

    /** The change as it is now, or the queue when it does not wait any more, with what was typed. */
    private HttpResponse<?> moved(SignedIn who, long id, Form form) {
        Optional<Proposal> now = decisions.find(id);
        return now.isPresent()
                ? office.moved(who, view.one(now.get(), form), office.say("changes.newer"))
                : office.moved(who, view.queue(decisions.queue()), office.say("changes.gone"));
    }

    /** The revision that was read; 0, which no draft is handed in with, when the page did not say. */
    private static int revision(Form form) {
        return (int) Math.min(Integer.MAX_VALUE, form.id("revision"));
    }
}
