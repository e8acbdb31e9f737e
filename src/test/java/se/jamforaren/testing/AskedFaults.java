package se.jamforaren.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;

/** {@code /{lang}/fault/{status}}: the fault that is asked for, so that its page can be looked at. */
@Controller("/{lang}/fault/{status}")
@Requires(property = AskedFaults.SETTING)
class AskedFaults {
    static final String SETTING = "jamforaren.asked-faults";

    @Get
    String fault(String lang, int status) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            throw new IllegalStateException("asked for in " + lang);
        }
        throw new HttpStatusException(HttpStatus.valueOf(status), "asked for in " + lang);
    }
}
