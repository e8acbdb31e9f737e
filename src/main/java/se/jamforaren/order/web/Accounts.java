package se.jamforaren.order.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.jamforaren.order.ExposureAccount;

/** The exposure accounts that were asked for last, computed from the order of each day. */
@Singleton
class Accounts {
    private static final int MOST = 200;
    private static final long YEAR = 365;

    private final Map<Key, ExposureAccount> latest = new LinkedHashMap<>();

    private record Key(String choiceSystem, long version, String programme, LocalDate from, LocalDate to) {}

    /** The first day of the year that ends with a day. */
    static LocalDate yearTo(LocalDate to) {
        return to.minusDays(YEAR - 1);
    }

    /** The account of some days, the last among them. */
    ExposureAccount of(Asked asked, LocalDate from, LocalDate to) {
        Key key = new Key(
                asked.catalogue().choiceSystem().id(), asked.catalogue().version(), asked.programme(), from, to);
        synchronized (latest) {
            ExposureAccount known = latest.get(key);
            if (known != null) {
                return known;
            }
        }
        List<List<String>> orders =
                from.datesUntil(to.plusDays(1)).map(asked::order).toList();
        ExposureAccount account = ExposureAccount.of(orders);
        synchronized (latest) {
            latest.put(key, account);
            if (latest.size() > MOST) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return account;
    }

    /** The loss among all who were listed: without words or choices everyone is equal. */
    static double loss(ExposureAccount account) {
        return account.loss(account.exposures().stream().map(one -> one.id()).toList());
    }
}
