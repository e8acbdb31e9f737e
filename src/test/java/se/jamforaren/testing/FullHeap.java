package se.jamforaren.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.ArrayList;
import java.util.List;

/** {@code /full-heap}: takes memory until there is none. */
@Controller("/full-heap")
@Requires(property = "jamforaren.full-heap")
public class FullHeap {
    /** The variable of the environment that opens it. */
    public static final String VARIABLE = "JAMFORAREN_FULL_HEAP";

    @Get
    void fill() {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }
}
