package se.jamforaren.municipalitydesk.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import se.jamforaren.account.AuditEntry;
import se.jamforaren.account.AuditLog;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.web.Address;
import se.jamforaren.web.Parameters;

/** {@code /kommun/logg}: who did what, when; and the same as a table. */
@Controller("/kommun")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogPages {
    private static final String LOG = Office.HOME + "/logg";
    private static final int ROWS = 50;

    private final Office office;
    private final AuditLog audit;
    private final Differences differences;
    private final Downloads downloads;

    LogPages(Office office, AuditLog audit, Differences differences, Downloads downloads) {
        this.office = office;
        this.audit = audit;
        this.differences = differences;
        this.downloads = downloads;
    }

    @Get("/logg")
    HttpResponse<?> log(HttpRequest<?> request, SignedIn who) {
        int below = Parameters.of(request).number("fore", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        List<AuditEntry> entries = audit.list(below, ROWS + 1);
        List<AuditEntry> shown = entries.subList(0, Math.min(ROWS, entries.size()));
        Panel log = Panel.of(null)
                .with(new Table(
                        office.say("log.caption"),
                        List.of(
                                office.say("log.at"),
                                office.say("log.who"),
                                office.say("log.what"),
                                office.say("log.subject"),
                                office.say("log.changed")),
                        shown.stream().map(this::row).toList(),
                        office.say("log.empty")));
        Panel.Way csv = new Panel.Way(office.say("log.csv"), LOG + ".csv");
        return office.show(
                request,
                who,
                WorkPage.of(
                        office.say("log"),
                        office.home(),
                        chain(),
                        entries.size() > ROWS
                                ? log.with(
                                        new Panel.Way(
                                                office.say("log.older"),
                                                new Address(LOG)
                                                        .with(
                                                                "fore",
                                                                String.valueOf(shown.getLast()
                                                                        .id()))
                                                        .toString()),
                                        csv)
                                : log.with(csv)));
    }

    @Get(value = "/logg.csv", headRoute = false)
    HttpResponse<?> csv() {
        return downloads.answer(
                "logg.csv", MediaType.of("text/csv;charset=utf-8;header=present"), out -> LogCsv.write(audit, out));
    }

    private String chain() {
        OptionalLong broken = audit.verify();
        return broken.isEmpty() ? office.say("log.whole") : office.say("log.broken", Map.of("id", broken.getAsLong()));
    }

    private String worded(String key, String otherwise) {
        return office.texts().hasMessage(key) ? office.texts().message(key) : otherwise;
    }

    private List<Table.Cell> row(AuditEntry entry) {
        return List.of(
                Table.cell(office.time(entry.at())),
                Table.cell(worded("municipality.log.who." + entry.who(), entry.who())),
                Table.cell(worded("municipality.log." + entry.what(), entry.what())),
                Table.cell(entry.subject()),
                Table.lines(differences.between(
                        Objects.requireNonNullElse(entry.before(), "null"),
                        Objects.requireNonNullElse(entry.after(), "null"))));
    }
}
