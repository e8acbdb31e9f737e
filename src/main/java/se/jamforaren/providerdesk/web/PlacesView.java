package se.jamforaren.providerdesk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.kundval.Programme;
import se.jamforaren.order.Exposure;
import se.jamforaren.order.ExposureAccount;
import se.jamforaren.order.Rotation;
import se.jamforaren.text.Texts;

/**
 * Where a provider stands in each programme's list, when nobody has asked for anything.
 *
 * @param programmes names of the programmes that it may offer in the coming week
 * @param days the coming week
 * @param years how the last year went, a sentence a programme
 */
record PlacesView(List<String> programmes, List<Day> days, List<String> years) {
    private static final int DAYS = 7;
    private static final int YEAR = 365;
    private static final String MEASURE = "fit";

    /** A day and its place in each list. */
    record Day(String on, List<String> places) {}

    static PlacesView of(Catalogue catalogue, String id, LocalDate today, Texts texts) {
        LocalDate end = today.plusDays(DAYS);
        List<Programme> offered = catalogue.choiceSystem().programmes().stream()
                .filter(programme -> today.datesUntil(end)
                        .anyMatch(day -> order(catalogue, programme, day).contains(id)))
                .toList();
        return new PlacesView(
                offered.stream()
                        .map(programme ->
                                programme.name().in(texts.language().tag()).text())
                        .toList(),
                today.datesUntil(end)
                        .map(day -> new Day(
                                texts.date(day),
                                offered.stream()
                                        .map(programme -> place(order(catalogue, programme, day), id, texts))
                                        .toList()))
                        .toList(),
                years(catalogue, id, offered, today, texts));
    }

    private static List<String> years(
            Catalogue catalogue, String id, List<Programme> offered, LocalDate today, Texts texts) {
        List<String> sentences = new ArrayList<>();
        for (Programme programme : offered) {
            ExposureAccount account = ExposureAccount.of(today.minusDays(YEAR - 1)
                    .datesUntil(today.plusDays(1))
                    .map(day -> order(catalogue, programme, day))
                    .toList());
            account.exposures().stream()
                    .filter(exposure -> exposure.id().equals(id))
                    .findFirst()
                    .ifPresent(exposure -> sentences.add(texts.message(
                            "provider.desk.year",
                            Map.of(
                                    "programme",
                                    programme.name().in(texts.language().tag()).text(),
                                    "first",
                                    exposure.days().getFirst(),
                                    "days",
                                    listed(exposure),
                                    "mean",
                                    Math.round(account.exposures().stream()
                                            .mapToInt(one -> one.days().getFirst())
                                            .average()
                                            .orElse(0))))));
        }
        return sentences;
    }

    private static int listed(Exposure exposure) {
        return exposure.days().stream().mapToInt(Integer::intValue).sum();
    }

    private static String place(List<String> order, String id, Texts texts) {
        int index = order.indexOf(id);
        return index < 0
                ? texts.message("provider.desk.place.none")
                : texts.message("provider.desk.place", Map.of("place", index + 1, "all", order.size()));
    }

    private static List<String> order(Catalogue catalogue, Programme programme, LocalDate day) {
        return Rotation.on(
                day,
                programme.id(),
                MEASURE,
                catalogue.offering(programme.id(), day).stream()
                        .map(ListedProvider::id)
                        .toList());
    }
}
