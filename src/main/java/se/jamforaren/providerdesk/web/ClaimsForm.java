package se.jamforaren.providerdesk.web;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.provider.Claim;
import se.jamforaren.provider.Claim.Delivery;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.text.Language;
import se.jamforaren.text.LocalText;
import se.jamforaren.text.Texts;
import se.jamforaren.vocabulary.Term;
import se.jamforaren.web.BadParameter;

/**
 * Terms of a vocabulary group to tick, each with a note and who does it.
 *
 * @param terms that may be claimed, in order
 */
record ClaimsForm(ProfileField field, List<Term> terms) implements FieldForm {
    private static final String NONE = "-";
    private static final int MOST_NOTE = 140;
    private static final int MOST_PARTNER = 80;

    /** The terms to tick, and whether it was said that none fits. */
    record View(
            String part,
            String name,
            String label,
            String help,
            @Nullable String fault,
            boolean none,
            List<Tick> ticks) {}

    /** One term to tick. */
    record Tick(
            String input,
            String name,
            String term,
            String text,
            @Nullable String icon,
            boolean ticked,
            InputView note,
            List<Option> who,
            InputView partner,
            InputView until) {}

    /** Somebody who may do it. */
    record Option(String value, String text, boolean chosen) {}

    @Override
    public void write(Optional<?> answer, Typed typed) {
        if (answer.filter(List.of()::equals).isPresent()) {
            typed.add(field.name(), NONE);
        }
        claims(answer).forEach(claim -> {
            String input = input(claim.term());
            typed.add(field.name(), claim.term());
            claim.note()
                    .ifPresent(note ->
                            typed.add(input + ".note", note.in(Language.FIRST).text()));
            claim.delivery().ifPresent(who -> typed.add(input + ".who", id(who)));
            claim.partner().ifPresent(partner -> typed.add(input + ".partner", partner));
            claim.until().ifPresent(until -> typed.add(input + ".until", until.toString()));
        });
    }

    @Override
    public Optional<?> read(Typed typed, Optional<?> old, LocalDate today, Faults faults) {
        List<String> ticked = new ArrayList<>(new LinkedHashSet<>(typed.all(field.name())));
        boolean none = ticked.remove(NONE);
        if (none && !ticked.isEmpty()) {
            faults.add(field.name(), "none");
        }
        List<Claim> before = claims(old).toList();
        List<Claim> claims = new ArrayList<>();
        before.stream()
                .filter(claim -> ticked.remove(claim.term()))
                .forEach(claim -> claims.add(claim(typed, claim, today, faults)));
        for (Term term : terms) {
            if (ticked.remove(term.code())) {
                claims.add(claim(typed, bare(term.code()), today, faults));
            }
        }
        if (!ticked.isEmpty()) {
            throw new BadParameter(
                    field.name(), "terms of the group " + field.facet().orElseThrow());
        }
        return claims.isEmpty() && !none ? Optional.empty() : Optional.of(List.copyOf(claims));
    }

    private Claim claim(Typed typed, Claim before, LocalDate today, Faults faults) {
        String input = input(before.term());
        Optional<Delivery> who = typed.one(input + ".who").map(ClaimsForm::delivery);
        boolean byPartner = who.equals(Optional.of(Delivery.PARTNER));
        Optional<String> partner = typed.one(input + ".partner").filter(name -> byPartner);
        Optional<LocalDate> until =
                byPartner ? DateForm.day(typed, input + ".until", before.until(), today, faults) : Optional.empty();
        if (byPartner && partner.isEmpty()) {
            faults.add(input + ".partner", "partner");
        }
        partner.filter(name -> name.length() > MOST_PARTNER)
                .ifPresent(name ->
                        faults.add(input + ".partner", "long", Map.of("most", MOST_PARTNER, "now", name.length())));
        if (byPartner && until.isEmpty()) {
            faults.add(input + ".until", "until");
        }
        Optional<LocalText> note = TextForm.swedish(typed, input + ".note", MOST_NOTE, before.note(), faults);
        return faults.isEmpty() ? new Claim(before.term(), note, who, partner, until) : before;
    }

    @Override
    public Object view(Typed typed, Faults faults, Texts texts) {
        List<String> ticked = typed.all(field.name());
        return new View(
                "part/claims",
                field.name(),
                texts.message("field." + field.name()),
                texts.message("provider.desk.help." + field.name()),
                faults.of(field.name()),
                ticked.contains(NONE),
                terms.stream()
                        .map(term -> tick(term, ticked.contains(term.code()), typed, faults, texts))
                        .toList());
    }

    private Tick tick(Term term, boolean ticked, Typed typed, Faults faults, Texts texts) {
        String input = input(term.code());
        String who = typed.raw(input + ".who");
        return new Tick(
                input,
                field.name(),
                term.code(),
                texts.term(term.code()),
                term.icon().orElse(null),
                ticked,
                detail(input + ".note", "note", "text", MOST_NOTE, typed, faults, texts),
                Stream.of("", "own", "partner", "referral")
                        .map(value -> new Option(
                                value,
                                texts.message("provider.desk.delivery" + (value.isEmpty() ? "" : "." + value)),
                                value.equals(who)))
                        .toList(),
                detail(input + ".partner", "partner", "text", MOST_PARTNER, typed, faults, texts),
                detail(input + ".until", "until", "date", 10, typed, faults, texts));
    }

    private static InputView detail(
            String name, String label, String type, int most, Typed typed, Faults faults, Texts texts) {
        return InputView.line(
                name, texts.message("provider.desk." + label), "", type, typed.raw(name), most, faults.of(name));
    }

    private String input(String term) {
        return field.name() + "." + term.substring(term.indexOf('.') + 1);
    }

    private static Claim bare(String term) {
        return new Claim(term, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Stream<Claim> claims(Optional<?> answer) {
        return answer.stream().flatMap(list -> ((List<?>) list).stream()).map(Claim.class::cast);
    }

    private static String id(Delivery delivery) {
        return delivery.name().toLowerCase(Locale.ROOT);
    }

    private static Delivery delivery(String id) {
        return Stream.of(Delivery.values())
                .filter(who -> id(who).equals(id))
                .findFirst()
                .orElseThrow(() -> new BadParameter("who", "own, partner or referral"));
    }
}
