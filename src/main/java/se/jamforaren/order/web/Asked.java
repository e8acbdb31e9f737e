package se.jamforaren.order.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.Programme;
import se.jamforaren.order.Rotation;
import se.jamforaren.web.BadParameter;
import se.jamforaren.web.Parameters;

/**
 * Whose order is asked for.
 *
 * @param programme id of the programme, {@link #EVERYONE} for none
 */
record Asked(Catalogue catalogue, String programme) {
    static final String EVERYONE = "*";
    static final String MEASURE = "fit";

    /** What the parameter {@code programme} asks for. */
    static Asked read(Parameters parameters, Catalogue catalogue) {
        String programme = parameters.one("programme").orElse(EVERYONE);
        List<String> known = Stream.concat(
                        Stream.of(EVERYONE),
                        catalogue.choiceSystem().programmes().stream().map(Programme::id))
                .toList();
        if (!known.contains(programme)) {
            throw new BadParameter("programme", "one of " + known);
        }
        return new Asked(catalogue, programme);
    }

    /** The programme, empty for none. */
    Optional<Programme> chosen() {
        return catalogue.choiceSystem().findProgramme(programme);
    }

    /** Ids of the providers that are listed on a day. */
    List<String> listed(LocalDate day) {
        return (programme.equals(EVERYONE) ? catalogue.listedOn(day) : catalogue.offering(programme, day))
                .stream().map(ListedProvider::id).toList();
    }

    /** The order of a day. */
    List<String> order(LocalDate day) {
        return Rotation.on(day, programme, MEASURE, listed(day));
    }

    /** The name of a provider. */
    String name(String id) {
        return catalogue.find(id).orElseThrow().provider().name();
    }

    /** The parameters that ask for it. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        chosen().ifPresent(one -> parameters.put("programme", List.of(one.id())));
        return parameters;
    }
}
