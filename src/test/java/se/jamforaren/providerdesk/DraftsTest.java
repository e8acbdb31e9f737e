package se.jamforaren.providerdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.Feed;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.provider.ProfileVersion;
import se.jamforaren.provider.Provider;
import se.jamforaren.provider.Providers;
import se.jamforaren.providerdesk.Draft.State;
import se.jamforaren.testing.PortalTest;
import se.jamforaren.text.Language;
import se.jamforaren.text.Languages;
import se.jamforaren.text.LocalText;

@PortalTest
class DraftsTest {
    private static final String ANNA = "anna@x.se";
    private static final String BO = "bo@x.se";
    private static final String OFFICER = "officer@kommun.se";

    @Inject
    Drafts drafts;

    @Inject
    Decisions decisions;

    @Inject
    Confirming confirming;

    @Inject
    Providers providers;

    @Inject
    AuditLog audit;

    @Inject
    Catalogues catalogues;

    @Inject
    Feed feed;

    @Inject
    Languages languages;

    @Test
    void twoWhoWriteInDifferentFieldsBothGetTheirs() {
        ProviderKey key = new ProviderKey("exempel", "exempelbryggan");
        Seen both = drafts.writing(key).seen();

        saved(drafts.save(ANNA, key, both, answer("goodAt", "allt")));
        Draft second = saved(drafts.save(BO, key, both, answer("approach", "snabbt")));

        assertThat(swedish(second, "goodAt")).isEqualTo("allt");
        assertThat(swedish(second, "approach")).isEqualTo("snabbt");
        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void twoWhoWriteInTheSameFieldAreToldAndNothingIsLost() {
        ProviderKey key = new ProviderKey("exempel", "exempelakademin");
        Seen both = drafts.writing(key).seen();
        Draft first = saved(drafts.save(ANNA, key, both, answer("goodAt", "Annas")));

        Saving second = drafts.save(BO, key, both, answer("goodAt", "Bos"));

        assertThat(second).isInstanceOfSatisfying(Saving.Disputed.class, disputed -> {
            assertThat(disputed.disputed()).extracting(ProfileField::name).containsExactly("goodAt");
            assertThat(disputed.now().seen()).isEqualTo(first.seen());
        });
        assertThat(swedish(drafts.find(key).orElseThrow(), "goodAt")).isEqualTo("Annas");
        assertThat(swedish(saved(drafts.save(BO, key, first.seen(), answer("goodAt", "Bos"))), "goodAt"))
                .isEqualTo("Bos");
    }

    @Test
    void ofManyWhoSaveAtTheSameMomentOneIsFirstAndTheOthersAreTold() throws Exception {
        ProviderKey key = new ProviderKey("exempel", provider(2));
        Seen all = drafts.writing(key).seen();
        List<Callable<Saving>> writers = java.util.stream.IntStream.range(0, 8)
                .<Callable<Saving>>mapToObj(i -> () -> drafts.save("e" + i, key, all, answer("goodAt", "svar " + i)))
                .toList();

        List<Saving> savings;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            savings = threads.invokeAll(writers).stream().map(DraftsTest::get).toList();
        }

        assertThat(savings).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
        assertThat(savings).filteredOn(Saving.Disputed.class::isInstance).hasSize(7);
        assertThat(drafts.find(key).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void whatIsHandedInTwiceIsHandedInOnceAndWhatHasBeenSavedSinceIsNot() {
        ProviderKey key = new ProviderKey("exempel", provider(3));
        Draft draft = saved(drafts.save(ANNA, key, drafts.writing(key).seen(), answer("goodAt", "ett")));

        Draft first = drafts.handIn(ANNA, key, draft.seen()).orElseThrow();
        Draft again = drafts.handIn(BO, key, draft.seen()).orElseThrow();

        assertThat(first.state()).isEqualTo(State.HANDED_IN);
        assertThat(again.handedInBy()).contains(ANNA);
        assertThat(actions(key)).containsExactly("draft.handed-in", "draft.saved");
        saved(drafts.save(BO, key, draft.seen(), answer("goodAt", "två")));
        assertThat(drafts.handIn(ANNA, key, draft.seen())).isEmpty();
        assertThat(drafts.find(key).orElseThrow().state()).isEqualTo(State.EDITING);
    }

    @Test
    void nobodyReachesADraftThroughAnotherProvider() {
        ProviderKey key = new ProviderKey("exempel", provider(4));
        ProviderKey other = new ProviderKey("exempel", provider(5));
        Draft draft = saved(drafts.save(ANNA, key, drafts.writing(key).seen(), answer("goodAt", "hemligt")));

        assertThat(drafts.handIn(BO, other, draft.seen())).isEmpty();
        assertThat(drafts.discard(BO, other, draft.seen())).isFalse();
        Draft theirs = saved(drafts.save(BO, other, draft.seen(), answer("approach", "eget")));

        assertThat(swedish(theirs, "goodAt")).isNotEqualTo("hemligt");
        assertThat(drafts.find(key)).contains(draft);
    }

    @Test
    void anApprovedDraftIsTheNextVersionAndPublicAndConfirmed() {
        ProviderKey key = new ProviderKey("exempel", provider(6));
        ProfileVersion before =
                providers.profile(key.choiceSystem(), key.provider()).orElseThrow();
        Draft draft = saved(drafts.save(ANNA, key, drafts.writing(key).seen(), answer("goodAt", "nytt")));
        drafts.handIn(ANNA, key, draft.seen());
        providers.revise(
                key.choiceSystem(),
                key.provider(),
                profile -> ProfileField.change(profile, answer("approach", "från importen")),
                "import");
        assertThatThrownBy(() -> decisions.approve(draft.id(), draft.revision() + 1, OFFICER))
                .isInstanceOf(DraftMoved.class);
        Proposal proposal = decisions.find(draft.id()).orElseThrow();
        assertThat(Changes.between(
                        proposal.before(),
                        proposal.after(),
                        catalogues.find("exempel").orElseThrow().choiceSystem(),
                        languages.swedish()))
                .extracting(Change::field)
                .containsExactly("goodAt");

        int version = decisions.approve(draft.id(), draft.revision(), OFFICER);
        feed.catchUp();

        assertThat(version).isEqualTo(before.version() + 2);
        ProfileVersion after =
                providers.profile(key.choiceSystem(), key.provider()).orElseThrow();
        assertThat(after.author()).isEqualTo(ANNA);
        Provider open = catalogues
                .find("exempel")
                .orElseThrow()
                .find(key.provider())
                .orElseThrow()
                .provider();
        assertThat(open.profile()).isEqualTo(after.profile());
        assertThat(open.profile().goodAt().orElseThrow().in(Language.FIRST).text())
                .isEqualTo("nytt");
        assertThat(open.profile().approach().orElseThrow().in(Language.FIRST).text())
                .isEqualTo("från importen");
        assertThat(open.confirmed()).contains(LocalDate.now(ZoneId.of("Europe/Stockholm")));
        assertThat(drafts.find(key)).isEmpty();
        assertThat(decisions.queue())
                .extracting(waiting -> waiting.draft().id())
                .doesNotContain(draft.id());
        assertThatThrownBy(() -> decisions.approve(draft.id(), draft.revision(), OFFICER))
                .isInstanceOf(DraftMoved.class);
        assertThat(actions(key)).containsExactly("profile.published", "draft.handed-in", "draft.saved");
    }

    @Test
    void aReturnedDraftKeepsItsReasonUntilItIsSavedAgain() {
        ProviderKey key = new ProviderKey("exempel", provider(7));
        Draft draft = saved(drafts.save(ANNA, key, drafts.writing(key).seen(), answer("goodAt", "nytt")));
        drafts.handIn(ANNA, key, draft.seen());

        decisions.returnWith(draft.id(), draft.revision(), " Skriv kortare. ", OFFICER);

        Draft returned = drafts.find(key).orElseThrow();
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.reason()).contains("Skriv kortare.");
        assertThat(saved(drafts.save(ANNA, key, returned.seen(), answer("goodAt", "kort")))
                        .state())
                .isEqualTo(State.EDITING);
    }

    @Test
    void whatIsConfirmedTwiceOnADayIsPublishedOnce() {
        ProviderKey key = new ProviderKey("exempel", provider(8));

        confirming.confirm(key, ANNA);
        confirming.confirm(key, BO);

        assertThat(confirming.lastOf(key)).contains(LocalDate.now(ZoneId.of("Europe/Stockholm")));
        assertThat(actions(key)).containsExactly("profile.confirmed");
    }

    private String provider(int number) {
        return catalogues
                .find("exempel")
                .orElseThrow()
                .providers()
                .get(number + 4)
                .id();
    }

    private List<String> actions(ProviderKey key) {
        return audit.list(Long.MAX_VALUE, 1_000).stream()
                .filter(entry -> entry.subject().equals(key.toString()))
                .map(AuditEntry::what)
                .toList();
    }

    private static Map<ProfileField, Optional<?>> answer(String field, String text) {
        return Map.of(field(field), Optional.of(LocalText.swedish(text)));
    }

    private static ProfileField field(String name) {
        return ProfileField.all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Draft saved(Saving saving) {
        return ((Saving.Saved) saving).draft();
    }

    private static String swedish(Draft draft, String field) {
        return ((LocalText) field(field).answer(draft.profile()).orElseThrow())
                .in(Language.FIRST)
                .text();
    }

    private static Saving get(Future<Saving> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
