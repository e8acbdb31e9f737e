package se.jamforaren.account.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Letter;
import se.jamforaren.account.Mail;
import se.jamforaren.account.OpenIdProvider;
import se.jamforaren.account.SignIn;
import se.jamforaren.account.Tries;
import se.jamforaren.web.Client;
import se.jamforaren.web.NotFound;
import se.jamforaren.web.Parameters;

/** {@code /konto} and {@code /konto/lank/…}: asks for a link by mail, and signs in with it. */
@Controller("/konto")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInPages {
    static final int MOST_OF_CLIENT = 30;
    private static final int MOST_OF_ADDRESS = 5;

    private final DeskPages pages;
    private final Notices notices;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Mail mail;
    private final Tries tries;
    private final Client client;
    private final Optional<OpenIdProvider> openId;
    private final boolean links;

    SignInPages(
            DeskPages pages,
            Notices notices,
            Accounts accounts,
            SignIn signIn,
            Mail mail,
            Tries tries,
            Client client,
            Optional<OpenIdProvider> openId,
            @Value("${jamforaren.sign-in-links}") boolean links) {
        this.pages = pages;
        this.notices = notices;
        this.accounts = accounts;
        this.signIn = signIn;
        this.mail = mail;
        this.tries = tries;
        this.client = client;
        this.openId = openId;
        this.links = links;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        String onward =
                Parameters.of(request).one("vidare").flatMap(Desk::onward).orElse("");
        return Desk.signedIn(request)
                .<HttpResponse<?>>map(who -> HttpResponse.seeOther(URI.create(
                        onward.isEmpty() ? DeskFrame.waysOf(who).getFirst().address() : onward)))
                .orElseGet(() -> pages.plain(HttpStatus.OK, page("", false, onward)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> form) {
        expectLinks();
        Parameters parameters = Parameters.of(request, form);
        String typed = parameters.one("email").orElse("");
        Optional<String> onward = parameters.one("vidare").flatMap(Desk::onward);
        Optional<String> email = Accounts.address(typed);
        if (email.isEmpty()) {
            return pages.plain(HttpStatus.BAD_REQUEST, page(typed, true, onward.orElse("")));
        }
        if (!tries.more("client", client.of(request), MOST_OF_CLIENT)
                | !tries.more("address", email.get(), MOST_OF_ADDRESS)) {
            return notices.tooMany();
        }
        accounts.find(email.get()).ifPresent(account -> mail.later(() -> mail.send(letter(account, onward))));
        return notices.say(HttpStatus.OK, "desk.sent", Desk.SIGN_IN);
    }

    @Get("/lank/{link}")
    HttpResponse<?> link(String link) {
        expectLinks();
        if (!link.matches("[0-9a-f]{64}")) {
            throw new NotFound("no such link");
        }
        return pages.plain(HttpStatus.OK, new LinkPage(pages.texts().message("desk.link.title"), link));
    }

    @Post("/lank")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> use(HttpRequest<?> request, @Body Map<String, Object> form) {
        expectLinks();
        String link = Parameters.of(request, form).one("link").orElse("");
        if (!tries.more("link", client.of(request), MOST_OF_CLIENT)) {
            return notices.tooMany();
        }
        return signIn.use(link, DeskCookie.SESSION.of(request))
                .<HttpResponse<?>>map(
                        begun -> HttpResponse.seeOther(URI.create(begun.onward().orElse(Desk.SIGN_IN)))
                                .cookie(DeskCookie.SESSION.with(begun.cookie())))
                .orElseGet(() -> notices.say(HttpStatus.GONE, "desk.spent", Desk.SIGN_IN));
    }

    private void expectLinks() {
        if (!links) {
            throw new NotFound("links by mail are switched off");
        }
    }

    private Letter letter(Account account, Optional<String> onward) {
        String address = pages.absolute("/konto/lank/" + signIn.link(account, onward));
        return new Letter(
                account.email(),
                pages.texts().message("desk.mail.link.subject"),
                pages.texts().message("desk.mail.link.text", Map.of("name", account.name(), "address", address)));
    }

    private SignInPage page(String email, boolean wrong, String onward) {
        return new SignInPage(
                pages.texts().message("desk.sign-in.title"),
                email,
                wrong,
                onward,
                openId.map(OpenIdProvider::name).orElse(""),
                Notices.onward(OpenIdPages.SIGN_IN, onward),
                links);
    }
}
