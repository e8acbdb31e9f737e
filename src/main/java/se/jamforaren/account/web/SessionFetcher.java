package se.jamforaren.account.web;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import se.jamforaren.account.Sessions;

/** Asks the database who has the cookie, at every request to a desk and at no other. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final Sessions sessions;
    private final ExecutorService blocking;

    SessionFetcher(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String cookie = Desk.isDesk(request) ? DeskCookie.SESSION.of(request).orElse(null) : null;
        return cookie == null ? Publishers.empty() : Publishers.fromCompletableFuture(() -> find(cookie));
    }

    private CompletableFuture<Authentication> find(String cookie) {
        CompletableFuture<Authentication> found = new CompletableFuture<>();
        blocking.execute(() -> {
            try {
                found.complete(
                        sessions.find(cookie).map(DeskAuthentication::new).orElse(null));
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found;
    }
}
