package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.State;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.providerdesk.Decisions;

/** {@code /kommun}: what waits, and what an officer can do. */
@Controller("/kommun")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class Menu {
    private final Office office;
    private final DeskPages pages;
    private final Imports imports;
    private final Decisions decisions;

    Menu(Office office, DeskPages pages, Imports imports, Decisions decisions) {
        this.office = office;
        this.pages = pages;
        this.imports = imports;
        this.decisions = decisions;
    }

    @Get
    HttpResponse<?> menu(SignedIn who) {
        return pages.ok(
                who,
                new MenuPage(
                        pages.texts().message("desk.municipality"),
                        new MenuPage.Way(
                                "list-checks",
                                office.say("changes"),
                                office.say(
                                        "changes.waiting",
                                        Map.of("n", decisions.queue().size())),
                                ChangePages.QUEUE),
                        office.choiceSystems().stream().map(this::block).toList(),
                        List.of(
                                new MenuPage.Way(
                                        "users", office.say("accounts"), office.say("accounts.lead"), "/kommun/konton"),
                                new MenuPage.Way(
                                        "languages",
                                        office.say("translations"),
                                        office.say("translations.lead"),
                                        "/sv/oversattningar"),
                                new MenuPage.Way(
                                        "list-checks", office.say("log"), office.say("log.lead"), "/kommun/logg"),
                                new MenuPage.Way(
                                        "download", office.say("all"), office.say("all.lead"), "/kommun/allt.zip"))));
    }

    private MenuPage.Block block(ChoiceSystem choiceSystem) {
        long staged = imports.list(choiceSystem.id()).stream()
                .filter(record -> record.state() == State.STAGED)
                .count();
        return new MenuPage.Block(
                office.name(choiceSystem),
                List.of(
                        new MenuPage.Way(
                                "file-text",
                                office.say("import"),
                                office.say("import.waiting", Map.of("n", staged)),
                                Office.below(choiceSystem, "import")),
                        new MenuPage.Way(
                                "clock",
                                office.say("versions"),
                                office.say("versions.lead"),
                                Office.below(choiceSystem, "versioner")),
                        new MenuPage.Way(
                                "building",
                                office.say("providers"),
                                office.say("providers.lead"),
                                Office.below(choiceSystem, "anordnare")),
                        new MenuPage.Way(
                                "sliders-horizontal",
                                office.say("limits"),
                                office.say("limits.lead"),
                                Office.below(choiceSystem, "granser")),
                        new MenuPage.Way(
                                "scale",
                                office.say("exposure"),
                                office.say("exposure.lead"),
                                "/sv/" + choiceSystem.id() + "/ordning")));
    }
}
