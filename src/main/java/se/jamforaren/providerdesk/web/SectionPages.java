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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.Seen;
import se.jamforaren.text.Texts;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Today;

/** {@code /anordnarwebb/{kundval}/{id}/del/{section}}: the forms in which a profile is written. */
@Controller("/anordnarwebb/{kundval}/{id}/del/{section}")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SectionPages {
    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Saves saves;
    private final FieldForms forms;

    SectionPages(DeskPages pages, Own own, Drafts drafts, Saves saves, FieldForms forms) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.saves = saves;
        this.forms = forms;
    }

    @Get
    HttpResponse<String> show(HttpRequest<?> request, SignedIn who, String kundval, String id, String section) {
        Own.Provider provider = own.find(who, kundval, id);
        Section shown = section(section);
        Drafts.Writing writing = drafts.writing(provider.key());
        Typed typed = new Typed(new LinkedHashMap<>());
        forms.of(shown, provider.catalogue().choiceSystem())
                .forEach(form -> form.write(form.field().answer(writing.profile()), typed));
        boolean saved = request.getParameters().contains("sparat");
        return page(HttpStatus.OK, who, provider, shown, writing, writing.seen(), typed, new Faults(texts()), saved);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(SignedIn who, String kundval, String id, String section, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        Section shown = section(section);
        Typed typed = Typed.of(form);
        Seen seen = typed.seen();
        Drafts.Writing writing = drafts.writing(provider.key());
        Faults faults = new Faults(texts());
        Map<ProfileField, Optional<?>> answers = answers(provider, shown, typed, writing, faults);
        if (!faults.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, who, provider, shown, writing, seen, typed, faults, false);
        }
        return saves.save(who, provider, address(provider, shown), typed, answers, next(provider, shown, typed));
    }

    private Map<ProfileField, Optional<?>> answers(
            Own.Provider provider, Section section, Typed typed, Drafts.Writing writing, Faults faults) {
        Map<ProfileField, Optional<?>> answers = new LinkedHashMap<>();
        for (FieldForm form : forms.of(section, provider.catalogue().choiceSystem())) {
            ProfileField field = form.field();
            if (!Saves.isGivenUp(typed, field)) {
                answers.put(field, form.read(typed, field.answer(writing.profile()), Today.inStockholm(), faults));
            }
        }
        return answers;
    }

    private String next(Own.Provider provider, Section saved, Typed typed) {
        List<Section> all = forms.sections();
        int after = all.indexOf(saved) + 1;
        if (typed.one("next").isEmpty()) {
            return address(provider, saved) + "?sparat=1";
        }
        return after < all.size() ? address(provider, all.get(after)) : provider.address("");
    }

    private HttpResponse<String> page(
            HttpStatus status,
            SignedIn who,
            Own.Provider provider,
            Section section,
            Drafts.Writing writing,
            Seen seen,
            Typed typed,
            Faults faults,
            boolean saved) {
        List<Section> all = forms.sections();
        int wrong = faults.all().size();
        return pages.page(
                status,
                who,
                new SectionPage(
                        Shell.of(provider, "profile"),
                        texts().message("provider.desk.section." + SectionLink.id(section)),
                        texts().message("provider.desk.part", Map.of("n", all.indexOf(section) + 1, "all", all.size())),
                        Words.state(writing.draft(), texts()),
                        saved ? texts().message("provider.desk.saved") : null,
                        address(provider, section),
                        provider.address("/forhandsvisning"),
                        seen.toString(),
                        SectionLink.of(provider, all, writing.profile(), section, wrong, texts()),
                        faults.all(),
                        wrong == 0 ? null : texts().message("provider.desk.faults.title", Map.of("n", wrong)),
                        forms.of(section, provider.catalogue().choiceSystem()).stream()
                                .map(form -> form.view(typed, faults, texts()))
                                .toList()));
    }

    private static String address(Own.Provider provider, Section section) {
        return provider.address("/del/" + SectionLink.id(section));
    }

    private Section section(String id) {
        return forms.sections().stream()
                .filter(section -> SectionLink.id(section).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such section"));
    }

    private Texts texts() {
        return pages.texts();
    }
}
