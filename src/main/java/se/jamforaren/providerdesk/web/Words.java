package se.jamforaren.providerdesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.provider.Profile;
import se.jamforaren.provider.ProfileField;
import se.jamforaren.providerdesk.Completeness;
import se.jamforaren.providerdesk.Draft;
import se.jamforaren.text.Texts;

/** Sentences about drafts that several pages say. */
final class Words {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private Words() {}

    /** What has become of a draft. */
    static String state(Optional<Draft> draft, Texts texts) {
        if (draft.isEmpty()) {
            return texts.message("provider.desk.state.none");
        }
        Draft now = draft.get();
        return switch (now.state()) {
            case HANDED_IN ->
                texts.message(
                        "provider.desk.state.handed-in",
                        Map.of(
                                "time", time(now.handedInAt().orElseThrow(), texts),
                                "who", now.handedInBy().orElseThrow()));
            case RETURNED ->
                texts.message(
                        "provider.desk.state.returned",
                        Map.of("reason", now.reason().orElse("")));
            default -> texts.message("provider.desk.state.editing", saved(now, texts));
        };
    }

    /** Who saved a draft and when. */
    static Map<String, Object> saved(Draft draft, Texts texts) {
        return Map.of("time", time(draft.savedAt(), texts), "who", draft.savedBy());
    }

    /** How many answers a profile lacks, and which. */
    static String missing(Profile profile, Texts texts) {
        List<ProfileField> missing = Completeness.missing(profile);
        return texts.message(
                "provider.desk.missing",
                Map.of(
                        "n",
                        missing.size(),
                        "fields",
                        texts.list(missing.stream()
                                .map(field -> texts.message("field." + field.name()))
                                .toList())));
    }

    /** When it was last said that a profile is true. */
    static String confirmed(Optional<LocalDate> day, Texts texts) {
        return day.map(last -> texts.message("provider.desk.confirmed", Map.of("date", texts.date(last))))
                .orElseGet(() -> texts.message("provider.desk.confirmed.never"));
    }

    /** A day and a clock. */
    static String time(Instant time, Texts texts) {
        return texts.message(
                "provider.desk.time",
                Map.of(
                        "date", texts.date(LocalDate.ofInstant(time, STOCKHOLM)),
                        "clock", CLOCK.format(time.atZone(STOCKHOLM))));
    }
}
