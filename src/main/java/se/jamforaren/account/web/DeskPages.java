package se.jamforaren.account.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.List;
import se.jamforaren.account.SignedIn;
import se.jamforaren.text.Languages;
import se.jamforaren.text.Texts;
import se.jamforaren.web.Assets;
import se.jamforaren.web.PageView;
import se.jamforaren.web.Templates;

/**
 * Puts a page of a desk into its frame: who is signed in, the desks that they have, and a way out. Desks speak Swedish.
 * A browser keeps nothing of them.
 */
@Singleton
public class DeskPages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Templates templates;
    private final Texts texts;
    private final Assets assets;
    private final String address;
    private final BeanProvider<EmbeddedServer> server;

    DeskPages(
            Templates templates,
            Languages languages,
            Assets assets,
            @Value("${jamforaren.address:}") String address,
            BeanProvider<EmbeddedServer> server) {
        this.templates = templates;
        this.texts = languages.swedish();
        this.assets = assets;
        this.address = address.replaceAll("/+$", "");
        this.server = server;
    }

    /** The words of the desks. */
    public Texts texts() {
        return texts;
    }

    /** A page for somebody who is signed in. */
    public MutableHttpResponse<String> ok(SignedIn who, PageView view) {
        return page(HttpStatus.OK, who, view);
    }

    /** The same with another status. */
    public MutableHttpResponse<String> page(HttpStatus status, SignedIn who, PageView view) {
        return framed(status, who, view);
    }

    /** A page for anybody. */
    public MutableHttpResponse<String> plain(HttpStatus status, PageView view) {
        return framed(status, null, view);
    }

    /**
     * A path of the portal as it is written in a mail. The host is the setting {@code JAMFORAREN_ADDRESS}, never what a
     * request claims.
     */
    public String absolute(String path) {
        return (address.isEmpty() ? server.get().getURL().toString() : address) + path;
    }

    private MutableHttpResponse<String> framed(HttpStatus status, @Nullable SignedIn who, PageView view) {
        String token = who == null ? "" : who.token();
        DeskFrame frame = new DeskFrame(
                texts.language(),
                view.title(),
                List.of(assets.address("style.css"), assets.address("desk.css")),
                assets.address("icons.svg"),
                who == null ? List.of() : DeskFrame.waysOf(who),
                who == null ? null : who.name(),
                templates.render(view.template(), texts, view, token));
        return HttpResponse.status(status)
                .body(templates.render("desk", texts, frame, token))
                .contentType(HTML)
                .header("Content-Language", texts.language().html())
                .header("Cache-Control", "no-store");
    }
}
