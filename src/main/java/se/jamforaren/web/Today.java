package se.jamforaren.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that it is where the portal's readers are. */
public final class Today {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private Today() {}

    /** Today's date in Europe/Stockholm. */
    public static LocalDate inStockholm() {
        return at(Instant.now());
    }

    static LocalDate at(Instant moment) {
        return LocalDate.ofInstant(moment, STOCKHOLM);
    }
}
