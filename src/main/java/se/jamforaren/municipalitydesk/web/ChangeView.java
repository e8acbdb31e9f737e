package se.jamforaren.municipalitydesk.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.jamforaren.municipalitydesk.Authorising;
import se.jamforaren.provider.Provider;
import se.jamforaren.providerdesk.Change;
import se.jamforaren.providerdesk.Changes;
import se.jamforaren.providerdesk.Draft;
import se.jamforaren.providerdesk.Proposal;
import se.jamforaren.providerdesk.ProviderKey;

/** What providers have handed in, as an officer reads it. */
@Singleton
final class ChangeView {
    private final Office office;
    private final Authorising authorising;

    ChangeView(Office office, Authorising authorising) {
        this.office = office;
        this.authorising = authorising;
    }

    /** What a provider is called. */
    String name(ProviderKey key) {
        return authorising
                .find(office.choiceSystem(key.choiceSystem()), key.provider())
                .map(Provider::name)
                .orElse(key.provider());
    }

    /** All that waits. */
    WorkPage queue(List<Proposal> proposals) {
        return WorkPage.of(
                office.say("changes"),
                office.home(),
                office.say("changes.lead"),
                Panel.of(null)
                        .with(new Table(
                                office.say("changes.caption"),
                                List.of(
                                        office.say("changes.provider"),
                                        office.say("changes.choice-system"),
                                        office.say("changes.handed-in"),
                                        office.say("changes.fields")),
                                proposals.stream().map(this::row).toList(),
                                office.say("changes.empty"))));
    }

    /** One change field by field, with the two answers to it. */
    WorkPage one(Proposal proposal, Form form) {
        Draft draft = proposal.draft();
        List<Change> changes = changes(proposal);
        String address = address(draft);
        Field revision = Form.hidden("revision", draft.revision());
        return WorkPage.of(
                name(draft.key()),
                new Panel.Way(office.say("changes"), ChangePages.QUEUE),
                office.say("changes.by", Map.of("who", by(draft), "time", at(draft))),
                Panel.of(office.say("changes.what"), changes.isEmpty() ? office.say("changes.same") : "")
                        .changing(changes),
                Panel.of(office.say("changes.approve"), office.say("changes.approve.text"))
                        .with(new WorkForm(
                                address + "/godkann", List.of(revision), office.say("changes.approve.button"), true)),
                Panel.of(office.say("changes.return"), office.say("changes.return.text"))
                        .with(new WorkForm(
                                address + "/skicka-tillbaka",
                                List.of(revision, form.field("answer", "area")),
                                office.say("changes.return.button"),
                                false)));
    }

    private List<Table.Cell> row(Proposal proposal) {
        Draft draft = proposal.draft();
        return List.of(
                Table.link(name(draft.key()), address(draft)),
                Table.cell(office.name(office.choiceSystem(draft.key().choiceSystem()))),
                Table.cell(at(draft) + ", " + by(draft)),
                Table.cell(changes(proposal).stream()
                        .map(change -> office.texts().message(change.label()))
                        .collect(Collectors.joining(" · "))));
    }

    private List<Change> changes(Proposal proposal) {
        return Changes.between(
                proposal.before(),
                proposal.after(),
                office.choiceSystem(proposal.draft().key().choiceSystem()),
                office.texts());
    }

    private String at(Draft draft) {
        return office.time(draft.handedInAt().orElseThrow());
    }

    private static String by(Draft draft) {
        return draft.handedInBy().orElseThrow();
    }

    private static String address(Draft draft) {
        return ChangePages.QUEUE + "/" + draft.id();
    }
}
