package se.jamforaren.order.web;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import se.jamforaren.kundval.Limits;
import se.jamforaren.rating.Hyperprior;
import se.jamforaren.rating.RatingClass;
import se.jamforaren.text.LocalText;
import se.jamforaren.web.HiddenField;
import se.jamforaren.web.PageView;

/**
 * How lists are ordered and figures made, with what anyone needs to check it.
 *
 * @param back address of the list
 * @param example null where no share is shown
 * @param form where the form for another day leads
 * @param hidden fields that the form keeps
 * @param on the day
 */
record OrderPage(
        String title,
        String back,
        boolean invented,
        LocalText about,
        @Nullable Example example,
        Limits limits,
        String form,
        List<HiddenField> hidden,
        LocalDate on,
        List<Choice> programmes,
        LocalText system,
        @Nullable LocalText programme,
        Day day,
        Account account,
        List<Way> ways,
        String tradeOff,
        String ownOrder)
        implements PageView {

    /** How many imaginary customers are as likely exceeded as not, before any figure is seen. */
    public int imaginary() {
        return Hyperprior.MEDIAN;
    }

    /** From which probability on a class is clear. */
    public double clearly() {
        return RatingClass.CLEARLY;
    }

    /** From which probability on a class is probable. */
    public double probably() {
        return RatingClass.PROBABLY;
    }

    /**
     * The worked example.
     *
     * @param period what time it is about, in words
     */
    record Example(WorkedExample numbers, String period) {}

    /** A programme to choose. */
    record Choice(String id, String name, boolean selected) {}

    /** A provider by its name. */
    record Place(String name, String address) {}

    /**
     * The order of a day.
     *
     * @param number of the day
     * @param size how many are listed
     * @param cycle number of the cycle
     * @param turn which day of the cycle it is, from 1
     * @param seed what the shuffle of the cycle starts from, null when nobody is listed
     */
    record Day(
            long number,
            int size,
            long cycle,
            int turn,
            @Nullable String seed,
            List<Place> places) {}

    /**
     * How visible each has been.
     *
     * @param whole whether everyone was listed on all days
     */
    record Account(LocalDate from, LocalDate to, boolean whole, double mean, double loss, String csv, List<Row> rows) {}

    /**
     * A provider's line in the account.
     *
     * @param start where its bar begins, in per cent from the left
     * @param width how wide it is, in per cent
     * @param mean where the mean stands, in per cent from the left
     */
    record Row(String name, double exposure, int first, int days, String start, String width, String mean) {}

    /**
     * A way to order.
     *
     * @param text key of what it does, costs and gives
     * @param name key of its name
     * @param ours whether lists by a figure are ordered so here
     */
    record Way(String name, String text, boolean ours, TradeOffs.Policy result) {}

    @Override
    public String template() {
        return "order";
    }
}
