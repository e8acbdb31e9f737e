package se.jamforaren.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.jamforaren.provider.Field.Section;
import se.jamforaren.text.LocalText;

/**
 * What a provider says about itself. A component that is empty has not been answered; an empty list is the answer
 * "none". Pages, comparison, facets, API and export loop over the components, so a new field is a component here and
 * its label {@code field.name} in the messages.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Profile(
        @Field(section = Section.HEAD, icon = "info", compared = false, most = 140)
        Optional<LocalText> summary,

        @Field(section = Section.HEAD, icon = "info", compared = false, most = 1_000)
        Optional<LocalText> description,

        @Field(section = Section.SHORT, icon = "hand-helping", card = true, most = 80)
        Optional<LocalText> goodAt,

        @Field(section = Section.SHORT, icon = "user", card = true, most = 80)
        Optional<LocalText> approach,

        @Field(section = Section.SHORT, icon = "users") Optional<LocalText> customers,

        @Field(section = Section.SHORT, icon = "languages", facet = "language", card = true)
        Optional<List<Claim>> languages,

        @Field(section = Section.SHORT, icon = "map-pin", facet = "place", card = true)
        Optional<List<Claim>> places,

        @Field(section = Section.SHORT, icon = "clock") Optional<LocalText> opening,
        @Field(section = Section.SHORT, icon = "users") Optional<Integer> capacity,

        @Field(section = Section.SHORT, icon = "calendar", card = true, asked = false)
        Optional<LocalDate> pausedUntil,

        @Field(section = Section.GOOD_AT, icon = "heart-handshake", facet = "need")
        Optional<List<Claim>> needs,

        @Field(section = Section.GOOD_AT, icon = "briefcase", facet = "activity")
        Optional<List<Claim>> activities,

        @Field(section = Section.GOOD_AT, icon = "target", facet = "method")
        Optional<List<Claim>> methods,

        @Field(section = Section.GOOD_AT, icon = "factory", facet = "industry")
        Optional<List<Claim>> industries,

        @Field(section = Section.GOOD_AT, icon = "calendar", facet = "format")
        Optional<List<Claim>> formats,

        @Field(section = Section.GOOD_AT, icon = "accessibility", facet = "access")
        Optional<List<Claim>> access,

        @Field(section = Section.GOOD_AT, icon = "hand-helping", asked = false)
        Optional<LocalText> sustainability,

        @Field(section = Section.GOOD_AT, icon = "leaf", asked = false)
        Optional<LocalText> environment,

        @Field(section = Section.CONTACT, icon = "map-pin") Optional<String> address,
        @Field(section = Section.CONTACT, icon = "phone") Optional<String> phone,
        @Field(section = Section.CONTACT, icon = "mail") Optional<String> email,

        @Field(section = Section.CONTACT, icon = "external-link")
        Optional<String> website,

        @Field(section = Section.FIGURES, icon = "chart-column", compared = false, asked = false)
        Optional<List<Comment>> comments,

        @Field(section = Section.FILM, icon = "circle-play", card = true, asked = false)
        Optional<List<Film>> films) {}
