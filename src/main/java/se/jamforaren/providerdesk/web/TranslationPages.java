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
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.Passages;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.web.NotFound;

/** {@code /anordnarwebb/{kundval}/{id}/oversattningar}: a provider's texts in other languages than Swedish. */
@Controller("/anordnarwebb/{kundval}/{id}/oversattningar")
@Secured(Role.Names.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TranslationPages {
    private final DeskPages pages;
    private final Own own;
    private final Drafts drafts;
    private final Saves saves;
    private final Languages languages;

    TranslationPages(DeskPages pages, Own own, Drafts drafts, Saves saves, Languages languages) {
        this.pages = pages;
        this.own = own;
        this.drafts = drafts;
        this.saves = saves;
        this.languages = languages;
    }

    @Get
    HttpResponse<String> all(SignedIn who, String kundval, String id) {
        Own.Provider provider = own.find(who, kundval, id);
        Drafts.Writing writing = drafts.writing(provider.key());
        return pages.ok(
                who,
                new TranslationsPage(
                        Shell.of(provider, "translations"),
                        texts().message("provider.desk.tab.translations"),
                        languages.all().stream()
                                .filter(language -> !language.tag().equals(Language.FIRST))
                                .map(language -> new TranslationsPage.Line(
                                        language.name(),
                                        address(provider, language),
                                        Translation.state(writing, language, texts())))
                                .toList()));
    }

    @Get("/{sprak}")
    HttpResponse<String> one(HttpRequest<?> request, SignedIn who, String kundval, String id, String sprak) {
        Own.Provider provider = own.find(who, kundval, id);
        Language language = language(sprak);
        Drafts.Writing writing = drafts.writing(provider.key());
        Typed typed = new Typed(new LinkedHashMap<>());
        typed.add(Typed.SEEN, writing.seen().toString());
        Translation.all(writing, language).forEach(one -> typed.add(one.path(), one.text()));
        return page(
                HttpStatus.OK,
                who,
                provider,
                language,
                writing,
                typed,
                new Faults(texts()),
                request.getParameters().contains("sparat"));
    }

    @Post("/{sprak}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(SignedIn who, String kundval, String id, String sprak, @Body Map<String, Object> form) {
        Own.Provider provider = own.find(who, kundval, id);
        Language language = language(sprak);
        Drafts.Writing writing = drafts.writing(provider.key());
        Typed typed = Typed.of(form);
        Faults faults = new Faults(texts());
        Map<String, String> said = new LinkedHashMap<>();
        for (Translation one : Translation.all(writing, language)) {
            if (typed.values().containsKey(one.path())) {
                String text = typed.one(one.path()).orElse("").replaceAll("\\s+", " ");
                said.put(one.path(), text);
                if (text.length() > one.most()) {
                    faults.add(one.path(), "long", Map.of("most", one.most(), "now", text.length()));
                }
            }
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, who, provider, language, writing, typed, faults, false);
        }
        Map<ProfileField, Optional<?>> answers =
                new LinkedHashMap<>(Passages.translated(writing.profile(), language.tag(), said));
        answers.keySet().removeIf(field -> Saves.isGivenUp(typed, field));
        String address = address(provider, language);
        return saves.save(who, provider, address, typed, answers, address + "?sparat=1");
    }

    private HttpResponse<String> page(
            HttpStatus status,
            SignedIn who,
            Own.Provider provider,
            Language language,
            Drafts.Writing writing,
            Typed typed,
            Faults faults,
            boolean saved) {
        int wrong = faults.all().size();
        return pages.page(
                status,
                who,
                new TranslationPage(
                        Shell.of(provider, "translations"),
                        language.name(),
                        saved ? texts().message("provider.desk.saved") : null,
                        provider.address("/oversattningar"),
                        address(provider, language),
                        typed.seen().toString(),
                        language,
                        faults.all(),
                        wrong == 0 ? null : texts().message("provider.desk.faults.title", Map.of("n", wrong)),
                        Translation.all(writing, language).stream()
                                .map(one -> new TranslationPage.Line(
                                        one.path(),
                                        one.label(texts()),
                                        one.swedish(),
                                        typed.raw(one.path()),
                                        texts().message("provider.desk.translation." + one.state()),
                                        one.most(),
                                        faults.of(one.path())))
                                .toList()));
    }

    private static String address(Own.Provider provider, Language language) {
        return provider.address("/oversattningar/" + language.tag());
    }

    private Language language(String tag) {
        return languages
                .find(tag)
                .map(Texts::language)
                .filter(language -> !language.tag().equals(Language.FIRST))
                .orElseThrow(() -> new NotFound("no such language"));
    }

    private Texts texts() {
        return pages.texts();
    }
}
