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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Authorising;
import se.jamforaren.municipalitydesk.Moved;
import se.jamforaren.provider.Authorisation;
import se.jamforaren.provider.Provider;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Today;

/** {@code /kommun/kundval/{kundval}/anordnare/{id}}: what a provider may offer, and since and until when. */
@Controller("/kommun/kundval/{kundval}/anordnare/{id}")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthorisationPages {
    private static final int LONGEST = 600;

    private final Office office;
    private final Authorising authorising;

    AuthorisationPages(Office office, Authorising authorising) {
        this.office = office;
        this.authorising = authorising;
    }

    /** Which authorisation of which provider a page is about; none of them yet when it would be the first. */
    private record Place(ChoiceSystem choiceSystem, Provider provider, int index) {
        String address() {
            return Office.below(choiceSystem, "anordnare/" + provider.id());
        }

        Authorisation authorisation() {
            return provider.authorisations().get(index);
        }
    }

    @Get
    HttpResponse<?> provider(HttpRequest<?> request, SignedIn who, String kundval, String id) {
        return office.show(request, who, page(place(kundval, id, 0), Form.with(office.texts(), Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(SignedIn who, String kundval, String id, @Body Map<String, Object> body) {
        Place place = place(kundval, id, 0);
        Form form = Form.posted(office.texts(), body);
        String programme = form.one("programme");
        if (place.choiceSystem().findProgramme(programme).isEmpty()) {
            form.fault("programme", "programme", Map.of());
        }
        List<Authorisation> all = new ArrayList<>(place.provider().authorisations());
        read(form, programme, all).ifPresent(all::add);
        form.must("reason", LONGEST);
        if (!form.isGood()) {
            return office.again(who, page(place, form));
        }
        return decide(who, place, form, all, "auktorisation", false);
    }

    @Get("/{index}")
    HttpResponse<?> authorisation(HttpRequest<?> request, SignedIn who, String kundval, String id, int index) {
        Place place = known(kundval, id, index);
        Authorisation authorisation = place.authorisation();
        return office.show(
                request,
                who,
                change(
                        place,
                        Form.with(
                                office.texts(),
                                Map.of(
                                        "from",
                                        authorisation
                                                .from()
                                                .map(Object::toString)
                                                .orElse(""),
                                        "to",
                                        authorisation.to().map(Object::toString).orElse("")))));
    }

    @Post("/{index}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(SignedIn who, String kundval, String id, int index, @Body Map<String, Object> body) {
        Place place = known(kundval, id, index);
        Form form = Form.posted(office.texts(), body);
        List<Authorisation> others = new ArrayList<>(place.provider().authorisations());
        others.remove(index);
        read(form, place.authorisation().programme(), others).ifPresent(changed -> others.add(index, changed));
        form.must("reason", LONGEST);
        if (!form.isGood()) {
            return office.again(who, change(place, form));
        }
        return decide(who, place, form, others, "auktorisation", true);
    }

    @Post("/{index}/ta-bort")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(SignedIn who, String kundval, String id, int index, @Body Map<String, Object> body) {
        Place place = known(kundval, id, index);
        Form form = Form.posted(office.texts(), body);
        List<Authorisation> others = new ArrayList<>(place.provider().authorisations());
        others.remove(index);
        form.must("why", LONGEST);
        if (!form.isGood()) {
            return office.again(who, change(place, form));
        }
        return decide(who, place, form, others, "auktorisation-bort", true);
    }

    private HttpResponse<?> decide(
            SignedIn who, Place place, Form form, List<Authorisation> all, String done, boolean single) {
        Provider provider = place.provider();
        try {
            authorising.decide(
                    who,
                    place.choiceSystem(),
                    form.one("seen"),
                    provider.id(),
                    provider.name(),
                    all,
                    form.one("reason") + form.one("why"));
            return office.done(place.address(), done);
        } catch (Moved e) {
            Place now = place(place.choiceSystem().id(), provider.id(), place.index());
            return office.moved(
                    who,
                    single && place.index() < now.provider().authorisations().size()
                            ? change(now, form)
                            : page(now, form),
                    null);
        }
    }

    /** The days that were typed; faults of the form where they are none or lie over others of the programme. */
    private static Optional<Authorisation> read(Form form, String programme, List<Authorisation> others) {
        Optional<LocalDate> from = form.day("from");
        Optional<LocalDate> to = form.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault("to", "order", Map.of());
        }
        boolean overlaps = others.stream()
                .filter(other -> other.programme().equals(programme))
                .anyMatch(
                        other -> !ends(other.to()).isBefore(begins(from)) && !ends(to).isBefore(begins(other.from())));
        if (overlaps) {
            form.fault("from", "overlap", Map.of());
        }
        return form.isGood() ? Optional.of(new Authorisation(programme, from, to)) : Optional.empty();
    }

    private static LocalDate begins(Optional<LocalDate> day) {
        return day.orElse(LocalDate.MIN);
    }

    private static LocalDate ends(Optional<LocalDate> day) {
        return day.orElse(LocalDate.MAX);
    }

    private WorkPage page(Place place, Form form) {
        List<Authorisation> all = place.provider().authorisations();
        Map<String, String> programmes = office.programmes(place.choiceSystem());
        return WorkPage.of(
                place.provider().name(),
                new Panel.Way(office.say("providers"), Office.below(place.choiceSystem(), "anordnare")),
                office.name(place.choiceSystem()),
                Panel.of(office.say("authorisations"))
                        .with(new Table(
                                office.say("authorisations.caption"),
                                List.of(
                                        office.say("field.programme"),
                                        office.say("authorisations.state"),
                                        office.say("field.from"),
                                        office.say("field.to")),
                                IntStream.range(0, all.size())
                                        .mapToObj(i -> List.of(
                                                Table.link(
                                                        programmes.getOrDefault(
                                                                all.get(i).programme(),
                                                                all.get(i).programme()),
                                                        place.address() + "/" + i),
                                                Table.cell(state(all.get(i))),
                                                Table.cell(day(all.get(i).from(), "authorisations.unknown")),
                                                Table.cell(day(all.get(i).to(), "authorisations.open"))))
                                        .toList(),
                                office.say("authorisations.empty"))),
                Panel.of(office.say("authorisations.new"))
                        .with(new WorkForm(
                                place.address(),
                                List.of(
                                        seen(place),
                                        form.choice("programme", "select", programmes),
                                        form.field("from", "date"),
                                        form.field("to", "date"),
                                        form.field("reason", "area")),
                                office.say("authorisations.add"),
                                true)));
    }

    private WorkPage change(Place place, Form form) {
        Authorisation authorisation = place.authorisation();
        String address = place.address() + "/" + place.index();
        return WorkPage.of(
                office.programmes(place.choiceSystem())
                        .getOrDefault(authorisation.programme(), authorisation.programme()),
                new Panel.Way(place.provider().name(), place.address()),
                state(authorisation),
                Panel.of(office.say("authorisations.change"), office.say("authorisations.change.text"))
                        .with(new WorkForm(
                                address,
                                List.of(
                                        seen(place),
                                        form.field("from", "date"),
                                        form.field("to", "date"),
                                        form.field("reason", "area")),
                                office.say("authorisations.save"),
                                true)),
                Panel.of(office.say("authorisations.remove"), office.say("authorisations.remove.text"))
                        .with(new WorkForm(
                                address + "/ta-bort",
                                List.of(seen(place), form.field("why", "area")),
                                office.say("authorisations.remove.button"),
                                false)));
    }

    private static Field seen(Place place) {
        return Form.hidden("seen", Authorising.seen(place.provider()));
    }

    private String state(Authorisation authorisation) {
        LocalDate today = Today.inStockholm();
        return office.say(
                authorisation.isInForceOn(today)
                        ? "authorisations.holds"
                        : authorisation.to().filter(today::isAfter).isPresent()
                                ? "authorisations.over"
                                : "authorisations.later");
    }

    private String day(Optional<LocalDate> day, String otherwise) {
        return day.map(office.texts()::date).orElseGet(() -> office.say(otherwise));
    }

    private Place known(String kundval, String id, int index) {
        Place place = place(kundval, id, index);
        if (index < 0 || index >= place.provider().authorisations().size()) {
            throw new NotFound("no such authorisation");
        }
        return place;
    }

    private Place place(String kundval, String id, int index) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        return new Place(
                choiceSystem,
                authorising.find(choiceSystem, id).orElseThrow(() -> new NotFound("no such provider")),
                index);
    }
}
