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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;
import se.jamforaren.municipalitydesk.Bounds;
import se.jamforaren.municipalitydesk.LimitSettings;
import se.jamforaren.municipalitydesk.Moved;

/** {@code /kommun/kundval/{kundval}/granser}: when figures are shown, and when two providers count as different. */
@Controller("/kommun/kundval/{kundval}/granser")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettingsPages {
    private static final int LONGEST = 600;

    private final Office office;
    private final LimitSettings settings;

    SettingsPages(Office office, LimitSettings settings) {
        this.office = office;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> limits(HttpRequest<?> request, SignedIn who, String kundval) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        return office.show(
                request, who, page(choiceSystem, Form.with(office.texts(), typed(settings.of(choiceSystem)))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(SignedIn who, String kundval, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        Form form = Form.posted(office.texts(), body);
        int interval = (int) number(form, "interval", Bounds.INTERVAL);
        int show = (int) number(form, "show", Bounds.SHOW);
        double rate = number(form, "responseRate", Bounds.RESPONSE_RATE);
        double said = number(form, "responseRateSaid", Bounds.RESPONSE_RATE_SAID);
        double gamma = number(form, "gamma", Bounds.GAMMA);
        double level = number(form, "level", Bounds.LEVEL);
        if (form.isGood() && show < interval) {
            form.fault("show", "show", Map.of());
        }
        if (form.isGood() && said < rate) {
            form.fault("responseRateSaid", "said", Map.of());
        }
        form.must("reason", LONGEST);
        if (!form.isGood()) {
            return office.again(who, page(choiceSystem, form));
        }
        return decide(
                who, choiceSystem, form, new Limits(show, interval, rate, said, gamma, level), form.one("reason"));
    }

    @Post("/aterstall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reset(SignedIn who, String kundval, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        Form form = Form.posted(office.texts(), body);
        form.must("why", LONGEST);
        if (!form.isGood()) {
            Map<String, String> typed = new LinkedHashMap<>(typed(settings.of(choiceSystem)));
            Form shown = Form.with(office.texts(), typed);
            shown.must("why", LONGEST);
            return office.again(who, page(choiceSystem, shown));
        }
        return decide(who, choiceSystem, form, choiceSystem.limits(), form.one("why"));
    }

    private HttpResponse<?> decide(SignedIn who, ChoiceSystem choiceSystem, Form form, Limits limits, String reason) {
        try {
            settings.decide(who, choiceSystem, form.one("seen"), limits, reason);
            return office.done(address(choiceSystem), "granser");
        } catch (Moved e) {
            return office.moved(
                    who, page(choiceSystem, Form.with(office.texts(), typed(settings.of(choiceSystem)))), null);
        }
    }

    private static double number(Form form, String name, Bounds bounds) {
        return form.number(name, bounds.least(), bounds.most(), bounds.whole());
    }

    private WorkPage page(ChoiceSystem choiceSystem, Form form) {
        Limits now = settings.of(choiceSystem);
        List<Field> fields = new ArrayList<>(List.of(seen(now)));
        typed(now).keySet().forEach(name -> fields.add(form.field(name, "text")));
        fields.add(form.field("reason", "area"));
        Panel change = Panel.of(null, office.say("limits.text"))
                .with(new WorkForm(address(choiceSystem), fields, office.say("limits.save"), true));
        return WorkPage.of(
                office.say("limits"),
                office.home(),
                office.name(choiceSystem),
                now.equals(choiceSystem.limits())
                        ? new Panel[] {change, Panel.of(null, office.say("limits.shipped"))}
                        : new Panel[] {
                            change,
                            Panel.of(office.say("limits.reset"), office.say("limits.reset.text"))
                                    .listing(typed(choiceSystem.limits()).entrySet().stream()
                                            .map(limit ->
                                                    office.say("field." + limit.getKey()) + ": " + limit.getValue())
                                            .toList())
                                    .with(new WorkForm(
                                            address(choiceSystem) + "/aterstall",
                                            List.of(seen(now), form.field("why", "area")),
                                            office.say("limits.reset.button"),
                                            false))
                        });
    }

    private static Field seen(Limits now) {
        return Form.hidden("seen", now.toString());
    }

    /** Limits as they are typed, with a decimal comma. */
    private static Map<String, String> typed(Limits limits) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("interval", String.valueOf(limits.interval()));
        typed.put("show", String.valueOf(limits.show()));
        typed.put("responseRate", comma(limits.responseRate()));
        typed.put("responseRateSaid", comma(limits.responseRateSaid()));
        typed.put("gamma", comma(limits.gamma()));
        typed.put("level", comma(limits.level()));
        return typed;
    }

    private static String comma(double number) {
        return BigDecimal.valueOf(number).toPlainString().replace('.', ',');
    }

    private static String address(ChoiceSystem choiceSystem) {
        return Office.below(choiceSystem, "granser");
    }
}
