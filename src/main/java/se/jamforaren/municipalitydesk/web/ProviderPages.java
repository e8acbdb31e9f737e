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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Authorising;
import se.jamforaren.municipalitydesk.Moved;
import se.jamforaren.provider.Provider;
import se.jamforaren.web.Today;

/** {@code /kommun/kundval/{kundval}/anordnare}: all providers, and new ones. */
@Controller("/kommun/kundval/{kundval}/anordnare")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderPages {
    private static final int LONGEST = 100;

    private final Office office;
    private final Authorising authorising;

    ProviderPages(Office office, Authorising authorising) {
        this.office = office;
        this.authorising = authorising;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn who, String kundval) {
        return office.show(request, who, page(office.choiceSystem(kundval), Form.with(office.texts(), Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(SignedIn who, String kundval, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        Form form = Form.posted(office.texts(), body);
        String name = form.must("name", LONGEST);
        String id = form.must("id", 60);
        if (!id.isEmpty() && !id.matches("[a-z0-9-]{1,60}")) {
            form.fault("id", "id", Map.of());
        }
        if (!form.isGood()) {
            return office.again(who, page(choiceSystem, form));
        }
        try {
            authorising.add(who, choiceSystem, id, name);
            return office.done(address(choiceSystem) + "/" + id, "anordnare");
        } catch (Moved e) {
            return office.moved(who, page(choiceSystem, form), office.say("providers.taken", Map.of("id", id)));
        }
    }

    private WorkPage page(ChoiceSystem choiceSystem, Form form) {
        return WorkPage.of(
                office.say("providers"),
                office.home(),
                office.name(choiceSystem),
                Panel.of(null)
                        .with(new Table(
                                office.say("providers.caption"),
                                List.of(
                                        office.say("field.name"),
                                        office.say("field.id"),
                                        office.say("providers.programmes"),
                                        office.say("providers.confirmed")),
                                authorising.all(choiceSystem).stream()
                                        .map(provider -> row(choiceSystem, provider))
                                        .toList(),
                                office.say("providers.empty"))),
                Panel.of(office.say("providers.new"), office.say("providers.new.text"))
                        .with(new WorkForm(
                                address(choiceSystem),
                                List.of(form.field("name", "text"), form.field("id", "text")),
                                office.say("providers.add"),
                                true)));
    }

    private List<Table.Cell> row(ChoiceSystem choiceSystem, Provider provider) {
        String programmes = office.programmes(choiceSystem).entrySet().stream()
                .filter(programme -> provider.programmesOn(Today.inStockholm()).contains(programme.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        return List.of(
                Table.link(provider.name(), address(choiceSystem) + "/" + provider.id()),
                Table.cell(provider.id()),
                Table.cell(programmes.isEmpty() ? office.say("providers.none") : programmes),
                Table.cell(confirmed(provider)));
    }

    private String confirmed(Provider provider) {
        return provider.confirmed()
                .map(day -> provider.isStaleOn(Today.inStockholm())
                        ? office.say(
                                "providers.confirmed.stale",
                                Map.of("date", office.texts().date(day)))
                        : office.texts().date(day))
                .orElseGet(() -> office.say("providers.confirmed.never"));
    }

    private static String address(ChoiceSystem choiceSystem) {
        return Office.below(choiceSystem, "anordnare");
    }
}
