package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.catalogue.Note;
import se.jamforaren.catalogue.RollBackRefused;
import se.jamforaren.catalogue.Version;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Authorising;
import se.jamforaren.municipalitydesk.Corrections;
import se.jamforaren.municipalitydesk.Moved;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.Address;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Parameters;
import se.jamforaren.web.Today;

/** {@code /kommun/kundval/{kundval}/versioner}: what was public when, the way back, and notes about what was wrong. */
@Controller("/kommun/kundval/{kundval}/versioner")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class VersionPages {
    private static final int ROWS = 50;
    private static final int LONGEST = 600;

    private final Office office;
    private final Corrections corrections;
    private final Authorising authorising;

    VersionPages(Office office, Corrections corrections, Authorising authorising) {
        this.office = office;
        this.corrections = corrections;
        this.authorising = authorising;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn who, String kundval) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        int below = Parameters.of(request).number("fore", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        List<Version> versions = corrections.versions(choiceSystem).stream()
                .filter(version -> version.version() < below)
                .toList();
        List<Version> shown = versions.subList(0, Math.min(ROWS, versions.size()));
        Panel part = Panel.of(null)
                .with(new Table(
                        office.say("versions.caption"),
                        List.of(
                                office.say("versions.number"),
                                office.say("versions.at"),
                                office.say("versions.by"),
                                office.say("versions.reason")),
                        shown.stream()
                                .map(version -> row(choiceSystem, version))
                                .toList(),
                        office.say("versions.empty")));
        return office.show(
                request,
                who,
                WorkPage.of(
                        office.say("versions"),
                        office.home(),
                        office.name(choiceSystem),
                        versions.size() > ROWS
                                ? part.with(new Panel.Way(
                                        office.say("log.older"),
                                        new Address(address(choiceSystem))
                                                .with(
                                                        "fore",
                                                        String.valueOf(
                                                                shown.getLast().version()))
                                                .toString()))
                                : part));
    }

    @Get("/{version}")
    HttpResponse<?> version(HttpRequest<?> request, SignedIn who, String kundval, long version) {
        return office.show(
                request, who, page(office.choiceSystem(kundval), version, Form.with(office.texts(), Map.of())));
    }

    @Post("/{version}/visa-igen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rollBack(SignedIn who, String kundval, long version, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        find(choiceSystem, version);
        Form form = Form.posted(office.texts(), body);
        String reason = form.must("reason", LONGEST);
        if (!form.isGood()) {
            return office.again(who, page(choiceSystem, version, form));
        }
        try {
            corrections.rollBack(who, choiceSystem, version, form.id("newest"), reason);
            return office.done(address(choiceSystem), "visad-igen");
        } catch (Moved e) {
            return office.moved(who, page(choiceSystem, version, form), null);
        } catch (RollBackRefused e) {
            return office.moved(who, page(choiceSystem, version, form), e.getMessage());
        }
    }

    @Post("/{version}/rattelse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(SignedIn who, String kundval, long version, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        find(choiceSystem, version);
        Form form = Form.posted(office.texts(), body);
        String text = form.must("note", LONGEST);
        List<String> known = List.copyOf(providers(choiceSystem).keySet());
        List<String> about = form.all("about").stream().filter(known::contains).toList();
        if (!form.isGood()) {
            return office.again(who, page(choiceSystem, version, form));
        }
        try {
            corrections.tell(
                    who,
                    choiceSystem,
                    new Note(
                            Math.toIntExact(form.id("number")),
                            version,
                            Today.inStockholm(),
                            LocalText.swedish(text),
                            about));
            return office.done(address(choiceSystem) + "/" + version, "rattelse");
        } catch (Moved e) {
            return office.moved(who, page(choiceSystem, version, form), null);
        }
    }

    private WorkPage page(ChoiceSystem choiceSystem, long number, Form form) {
        Version version = find(choiceSystem, number);
        long newest = corrections.versions(choiceSystem).getFirst().version();
        List<Note> notes = corrections.notes(choiceSystem);
        String address = address(choiceSystem) + "/" + number;
        List<Panel> parts = new ArrayList<>();
        parts.add(Panel.of(
                null,
                office.say(
                        "version.about",
                        Map.of("time", office.time(version.publishedAt()), "who", by(version.publishedBy()))),
                reason(version.reason()),
                number == newest ? office.say("version.public") : ""));
        List<String> own = notes.stream()
                .filter(note -> note.version() == number)
                .map(note -> office.texts().date(note.day()) + ": "
                        + note.text().in("sv").text())
                .toList();
        if (!own.isEmpty()) {
            parts.add(Panel.of(office.say("notes")).listing(own));
        }
        if (number != newest) {
            parts.add(Panel.of(office.say("version.again"), office.say("version.again.text", Map.of("newest", newest)))
                    .with(new WorkForm(
                            address + "/visa-igen",
                            List.of(Form.hidden("newest", newest), form.field("reason", "area")),
                            office.say("version.again.button", Map.of("number", number)),
                            true)));
        }
        parts.add(Panel.of(office.say("note.new"), office.say("note.text"))
                .with(new WorkForm(
                        address + "/rattelse",
                        List.of(
                                Form.hidden("number", notes.size() + 1),
                                form.field("note", "area"),
                                form.choice("about", "ticks", providers(choiceSystem))),
                        office.say("note.button"),
                        number == newest)));
        return WorkPage.of(
                office.say("version", Map.of("number", number)),
                new Panel.Way(office.say("versions"), address(choiceSystem)),
                office.name(choiceSystem),
                parts.toArray(Panel[]::new));
    }

    private List<Table.Cell> row(ChoiceSystem choiceSystem, Version version) {
        return List.of(
                Table.link(
                        office.say("version", Map.of("number", version.version())),
                        address(choiceSystem) + "/" + version.version()),
                Table.cell(office.time(version.publishedAt())),
                Table.cell(by(version.publishedBy())),
                Table.cell(reason(version.reason())));
    }

    private Version find(ChoiceSystem choiceSystem, long number) {
        return corrections.versions(choiceSystem).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("no such version"));
    }

    private Map<String, String> providers(ChoiceSystem choiceSystem) {
        Map<String, String> names = new LinkedHashMap<>();
        authorising.all(choiceSystem).forEach(provider -> names.put(provider.id(), provider.name()));
        return names;
    }

    private String by(String who) {
        return who.equals("content") ? office.say("versions.content") : who;
    }

    private String reason(@Nullable String said) {
        return Objects.requireNonNullElse(said, office.say("versions.no-reason"));
    }

    private static String address(ChoiceSystem choiceSystem) {
        return Office.below(choiceSystem, "versioner");
    }
}
