package se.jamforaren.providerdesk.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.account.SignedIn;
import se.jamforaren.account.web.DeskPages;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Changes;
import se.jamforaren.providerdesk.Drafts;
import se.jamforaren.providerdesk.Saving;
import se.jamforaren.text.Texts;

/** Stores what a form says; where somebody else has written otherwise in the meantime, asks which is to stand. */
@Singleton
final class Saves {
    private static final String CHOICE = "val.";

    private final DeskPages pages;
    private final Drafts drafts;

    Saves(DeskPages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    /** Whether the writer has chosen what somebody else wrote in a field. */
    static boolean isGivenUp(Typed typed, ProfileField field) {
        return typed.raw(CHOICE + field.name()).equals("theirs");
    }

    /**
     * Stores answers.
     *
     * @param address where the form was sent
     * @param next where to go on
     */
    HttpResponse<?> save(
            SignedIn who,
            Own.Provider provider,
            String address,
            Typed typed,
            Map<ProfileField, Optional<?>> answers,
            String next) {
        return switch (drafts.save(who.email(), provider.key(), typed.seen(), answers)) {
            case Saving.Disputed disputed -> dispute(who, provider, address, typed, answers, disputed);
            default -> HttpResponse.seeOther(URI.create(next));
        };
    }

    private HttpResponse<String> dispute(
            SignedIn who,
            Own.Provider provider,
            String address,
            Typed typed,
            Map<ProfileField, Optional<?>> answers,
            Saving.Disputed disputed) {
        Texts texts = pages.texts();
        Drafts.Writing now = disputed.now();
        return pages.page(
                HttpStatus.CONFLICT,
                who,
                new DisputePage(
                        Shell.of(provider, "profile"),
                        texts.message("provider.desk.dispute"),
                        now.draft()
                                .map(draft -> texts.message("provider.desk.dispute.text", Words.saved(draft, texts)))
                                .orElseGet(() -> texts.message("provider.desk.dispute.public")),
                        address,
                        now.seen().toString(),
                        Changes.between(
                                now.profile(),
                                ProfileField.change(now.profile(), answers),
                                disputed.disputed(),
                                provider.catalogue().choiceSystem(),
                                texts),
                        typed.hidden(Stream.concat(
                                        Stream.of(Typed.SEEN, "token"),
                                        disputed.disputed().stream().map(field -> CHOICE + field.name()))
                                .toList())));
    }
}
