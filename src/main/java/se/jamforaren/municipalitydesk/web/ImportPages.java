package se.jamforaren.municipalitydesk.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Role;
import se.jamforaren.account.SignedIn;
import se.jamforaren.importing.ComingComment;
import se.jamforaren.importing.ImportRecord;
import se.jamforaren.importing.ImportRefused;
import se.jamforaren.importing.Imports;
import se.jamforaren.importing.Kind;
import se.jamforaren.importing.Published;
import se.jamforaren.importing.Report;
import se.jamforaren.importing.Staged;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.municipalitydesk.Importing;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.web.NotFound;

/** {@code /kommun/kundval/{kundval}/import}: files of figures and providers, from handing in until they are public. */
@Controller("/kommun/kundval/{kundval}/import")
@Secured({Role.Names.OFFICER, Role.Names.ADMINISTRATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportPages {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 2_000;

    private final Office office;
    private final Imports imports;
    private final Importing importing;
    private final ImportView view;
    private final Samples samples;
    private final ChangeLetters letters;

    ImportPages(
            Office office,
            Imports imports,
            Importing importing,
            ImportView view,
            Samples samples,
            ChangeLetters letters) {
        this.office = office;
        this.imports = imports;
        this.importing = importing;
        this.view = view;
        this.samples = samples;
        this.letters = letters;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn who, String kundval) {
        return office.show(request, who, view.list(office.choiceSystem(kundval), Form.with(office.texts(), Map.of())));
    }

    @Get("/exempel/{kind}.csv")
    HttpResponse<?> sample(String kundval, String kind) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        Kind of = kind(kind)
                .filter(samples.kinds(choiceSystem)::contains)
                .orElseThrow(() -> new NotFound("no such kind"));
        return HttpResponse.ok(samples.of(choiceSystem, of))
                .contentType(MediaType.of("text/csv;charset=utf-8;header=present"))
                .header("Content-Disposition", "attachment; filename=\"" + kundval + "-" + kind + ".csv\"")
                .header("Cache-Control", "no-store");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> stage(
            SignedIn who,
            String kundval,
            @Part("kind") @Nullable String kind,
            @Part("file") @Nullable CompletedFileUpload file) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        Form form = Form.with(office.texts(), Map.of("kind", kind == null ? "" : kind));
        Optional<Kind> chosen = kind(form.one("kind"));
        if (chosen.isEmpty()) {
            form.fault("kind", "kind", Map.of());
        }
        if (file == null || file.getFilename() == null || file.getFilename().isBlank() || file.getSize() == 0) {
            form.fault("file", "file", Map.of());
        }
        if (!form.isGood()) {
            return office.again(who, view.list(choiceSystem, form));
        }
        Staged staged = importing.stage(who, kundval, chosen.orElseThrow(), name(file.getFilename()), bytes(file));
        staged.id().ifPresent(letters::coming);
        return staged.id().isPresent()
                ? office.done(
                        ImportView.address(choiceSystem) + "/" + staged.id().get(), "inlamnad")
                : office.again(who, view.refused(choiceSystem, staged.report()));
    }

    @Get("/{id}")
    HttpResponse<?> report(HttpRequest<?> request, SignedIn who, String kundval, long id) {
        ImportRecord record = find(kundval, id);
        return office.show(request, who, one(office.choiceSystem(kundval), record, record.report()));
    }

    @Post("/{id}/publicera")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(SignedIn who, String kundval, long id, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        ImportRecord record = find(kundval, id);
        try {
            Published published = importing.publish(
                    who, record, Form.posted(office.texts(), body).one("comments"));
            return published.report().isGood()
                    ? office.done(
                            ImportView.address(choiceSystem) + "/" + id,
                            published.version().isPresent() ? "publicerad" : "oforandrad")
                    : office.again(
                            who, one(choiceSystem, record, published.report()).alert(office.say("import.no-longer")));
        } catch (ImportRefused e) {
            return moved(who, choiceSystem, id, e);
        }
    }

    @Post("/{id}/slang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(SignedIn who, String kundval, long id) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        try {
            importing.discard(who, find(kundval, id));
            return office.done(ImportView.address(choiceSystem), "slangd");
        } catch (ImportRefused e) {
            return moved(who, choiceSystem, id, e);
        }
    }

    /** Gives a provider's comment on a figure back to it. */
    @Post("/{id}/kommentar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendBack(SignedIn who, String kundval, long id, @Body Map<String, Object> body) {
        ChoiceSystem choiceSystem = office.choiceSystem(kundval);
        ImportRecord record = find(kundval, id);
        Form form = Form.posted(office.texts(), body);
        long comment = form.id("comment");
        if (comment == 0) {
            form.fault("comment", "comment", Map.of());
        }
        String answer = form.must("answer", LONGEST_ANSWER);
        if (!form.isGood()) {
            return office.again(who, view.one(choiceSystem, record, record.report(), form));
        }
        try {
            Optional<ComingComment> taken = importing.sendBack(who, record, comment, answer);
            if (taken.isEmpty()) {
                return office.moved(who, view.one(choiceSystem, record, record.report(), form), null);
            }
            letters.sentBack(new ProviderKey(kundval, taken.get().provider()), taken.get(), answer);
            return office.done(ImportView.address(choiceSystem) + "/" + id, "kommentar-tillbaka");
        } catch (ImportRefused e) {
            return moved(who, choiceSystem, id, e);
        }
    }

    private HttpResponse<?> moved(SignedIn who, ChoiceSystem choiceSystem, long id, ImportRefused why) {
        ImportRecord now = find(choiceSystem.id(), id);
        return office.moved(who, one(choiceSystem, now, now.report()), why.getMessage());
    }

    private WorkPage one(ChoiceSystem choiceSystem, ImportRecord record, Report report) {
        return view.one(choiceSystem, record, report, Form.with(office.texts(), Map.of()));
    }

    private ImportRecord find(String kundval, long id) {
        return imports.find(id)
                .filter(record -> record.choiceSystem().equals(kundval))
                .orElseThrow(() -> new NotFound("no such import"));
    }

    private static Optional<Kind> kind(String id) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Only the end of a path, as some browsers send the whole of it. */
    private static String name(String file) {
        String last = file.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ");
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
