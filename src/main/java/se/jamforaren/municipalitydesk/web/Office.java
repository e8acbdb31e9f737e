package se.jamforaren.municipalitydesk.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.ChoiceSystems;
import se.jamforaren.text.Language;
import se.jamforaren.text.Texts;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Parameters;

/** What the pages of the municipality's desk share. */
@Singleton
final class Office {
    /** Where the desk begins. */
    static final String HOME = "/kommun";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final DeskPages pages;
    private final ChoiceSystems choiceSystems;
    private final BeanProvider<Feed> feed;

    Office(DeskPages pages, ChoiceSystems choiceSystems, BeanProvider<Feed> feed) {
        this.pages = pages;
        this.choiceSystems = choiceSystems;
        this.feed = feed;
    }

    Texts texts() {
        return pages.texts();
    }

    /** A sentence of the desk, by the end of its key. */
    String say(String key) {
        return texts().message("municipality." + key);
    }

    /** A sentence of the desk with placeholders. */
    String say(String key, Map<String, Object> arguments) {
        return texts().message("municipality." + key, arguments);
    }

    /** A day and a clock, as those who work here read it. */
    String time(Instant instant) {
        return texts().date(instant.atZone(CLOCK.getZone()).toLocalDate()) + " " + CLOCK.format(instant);
    }

    /** The choice system of an address. */
    ChoiceSystem choiceSystem(String id) {
        return choiceSystems.find(id).orElseThrow(() -> new NotFound("no such choice system"));
    }

    /** All choice systems. */
    java.util.List<ChoiceSystem> choiceSystems() {
        return choiceSystems.all();
    }

    /** A page about a choice system. */
    static String below(ChoiceSystem choiceSystem, String page) {
        return HOME + "/kundval/" + choiceSystem.id() + "/" + page;
    }

    /** What a choice system is called. */
    String name(ChoiceSystem choiceSystem) {
        return choiceSystem.name().in(Language.FIRST).text();
    }

    /** Ids and Swedish names of a choice system's programmes. */
    Map<String, String> programmes(ChoiceSystem choiceSystem) {
        Map<String, String> names = new LinkedHashMap<>();
        choiceSystem
                .programmes()
                .forEach(programme -> names.put(
                        programme.id(), programme.name().in(Language.FIRST).text()));
        return names;
    }

    /** The way back to the desk's first page. */
    Panel.Way home() {
        return new Panel.Way(say("home"), HOME);
    }

    /** A page as it was asked for; what was just done stands in the address. */
    HttpResponse<String> show(HttpRequest<?> request, SignedIn who, WorkPage page) {
        String done = Parameters.of(request)
                .one("gjort")
                .map(what -> "municipality.done." + what)
                .orElse("");
        return pages.ok(who, texts().hasMessage(done) ? page.done(texts().message(done)) : page);
    }

    /** A form that could not be heeded, with everything that was typed. */
    HttpResponse<String> again(SignedIn who, WorkPage page) {
        return pages.page(HttpStatus.UNPROCESSABLE_ENTITY, who, page);
    }

    /** The same when somebody else was first. */
    HttpResponse<String> moved(SignedIn who, WorkPage page, @Nullable String why) {
        return pages.page(HttpStatus.CONFLICT, who, page.alert(why == null ? say("moved") : why));
    }

    /** A page in the place of one that is not there any more. */
    HttpResponse<String> gone(SignedIn who, WorkPage page, String why) {
        return pages.page(HttpStatus.NOT_FOUND, who, page.alert(why));
    }

    /** Goes on to a page that says what was done; what was published is public first. */
    HttpResponse<?> done(String address, String what) {
        feed.get().catchUp();
        return HttpResponse.seeOther(URI.create(address + "?gjort=" + what));
    }

    /** A path of the portal as a mail writes it. */
    String absolute(String path) {
        return pages.absolute(path);
    }
}
