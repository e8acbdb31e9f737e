package se.jamforaren.order.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.order.Exposure;
import se.jamforaren.order.ExposureAccount;
import se.jamforaren.order.Rotation;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.Visit;

/** Makes the page about the order. */
final class OrderView {
    private static final int PER_CENT = 100;

    private final Visit visit;
    private final Asked asked;
    private final LocalDate on;
    private final ExposureAccount account;
    private final TradeOffs tradeOffs;

    OrderView(Visit visit, Asked asked, LocalDate on, ExposureAccount account, TradeOffs tradeOffs) {
        this.visit = visit;
        this.asked = asked;
        this.on = on;
        this.account = account;
        this.tradeOffs = tradeOffs;
    }

    OrderPage page() {
        Catalogue catalogue = asked.catalogue();
        return new OrderPage(
                visit.texts().message("ordning.link"),
                visit.link("").with(asked.parameters()).toString(),
                catalogue.choiceSystem().invented(),
                catalogue.choiceSystem().about(),
                WorkedExample.of(asked, on)
                        .map(numbers ->
                                new OrderPage.Example(numbers, visit.texts().period(numbers.from(), numbers.to())))
                        .orElse(null),
                catalogue.choiceSystem().limits(),
                visit.link("ordning").toString().replaceFirst("\\?.*", ""),
                HiddenField.of(Map.of("a", visit.chosen())),
                on,
                catalogue.choiceSystem().programmes().stream()
                        .map(one -> new OrderPage.Choice(
                                one.id(),
                                one.name().in(visit.texts().language().tag()).text(),
                                one.id().equals(asked.programme())))
                        .toList(),
                catalogue.choiceSystem().name(),
                asked.chosen().map(one -> one.name()).orElse(null),
                day(),
                account(),
                ways(),
                visit.texts().message("ordning.trade-off", tradeOffs.gains()),
                visit.texts().message("ordning.own-order", tradeOffs.gains()));
    }

    private OrderPage.Day day() {
        List<String> order = asked.order(on);
        long number = Rotation.number(on);
        int size = order.size();
        return new OrderPage.Day(
                number,
                size,
                size == 0 ? 0 : Math.floorDiv(number, size),
                size == 0 ? 0 : Math.floorMod(number, size) + 1,
                size == 0 ? null : Rotation.seed(on, asked.programme(), Asked.MEASURE, order),
                order.stream()
                        .map(id -> new OrderPage.Place(asked.name(id), visit.address("anordnare/" + id)))
                        .toList());
    }

    private OrderPage.Account account() {
        double mean = account.exposures().stream()
                .mapToDouble(Exposure::exposure)
                .average()
                .orElse(0);
        LocalDate from = Accounts.yearTo(on);
        long days = from.datesUntil(on.plusDays(1)).count();
        return new OrderPage.Account(
                from,
                on,
                account.exposures().stream().allMatch(one -> days(one) == days),
                mean,
                Accounts.loss(account),
                visit.choosing(List.of())
                        .link("ordning.csv")
                        .with(asked.parameters())
                        .with("on", on.toString())
                        .toString(),
                account.exposures().stream().map(one -> row(one, mean)).toList());
    }

    private OrderPage.Row row(Exposure exposure, double mean) {
        boolean mirrored = visit.texts().language().direction().equals("rtl");
        double e = exposure.exposure();
        return new OrderPage.Row(
                asked.name(exposure.id()),
                e,
                exposure.days().getFirst(),
                days(exposure),
                perCent(mirrored ? 1 - e : 0),
                perCent(e),
                perCent(mirrored ? 1 - mean : mean));
    }

    private List<OrderPage.Way> ways() {
        String ours = "FAIR_T"
                + Math.round(
                        PER_CENT * asked.catalogue().choiceSystem().limits().gamma());
        return tradeOffs.policies().stream()
                .map(policy -> new OrderPage.Way(
                        "ordning.way." + policy.id(),
                        "ordning.way." + policy.id() + ".text",
                        policy.id().equals(ours),
                        policy))
                .toList();
    }

    private static int days(Exposure exposure) {
        return exposure.days().stream().mapToInt(day -> day).sum();
    }

    private static String perCent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", PER_CENT * share);
    }
}
