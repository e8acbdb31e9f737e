package se.jamforaren.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.text.Languages;

/**
 * Keeps public pages that many readers ask for, compressed, within bounds. A page is kept for its address, the version
 * of what it shows and the day. What a reader wrote, chose or is near to is never kept: an address with any other
 * parameter than those below is answered anew each time.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeptPages {
    private static final Set<String> KEPT = Set.of("programme", "order", "page", "on");
    private static final String KEY = KeptPages.class.getName();
    private static final int MOST_BYTES = 32_000_000;

    private final Languages languages;
    private final Catalogues catalogues;
    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptPage page) -> page.weight())
            .build();

    KeptPages(Languages languages, Catalogues catalogues) {
        this.languages = languages;
        this.catalogues = catalogues;
    }

    /**
     * What a page is kept for.
     *
     * @param address with its parameters in order
     * @param version of the choice system that the page is about, or of all of them together
     */
    private record Key(String address, long version, LocalDate day) {}

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        Optional<Key> key = key(request);
        KeptPage page = key.map(pages::getIfPresent).orElse(null);
        if (page == null) {
            key.ifPresent(one -> request.setAttribute(KEY, one));
            return null;
        }
        return page.answer(request);
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(KEY, Key.class)
                .filter(key -> response.code() == HttpStatus.OK.getCode()
                        && response.getCookies().isEmpty())
                .flatMap(key -> KeptPage.of(response).map(page -> keep(key, page)))
                .ifPresent(page -> page.fill(request, response));
    }

    /** How many pages are kept. */
    long size() {
        pages.cleanUp();
        return pages.estimatedSize();
    }

    private KeptPage keep(Key key, KeptPage page) {
        pages.put(key, page);
        return page;
    }

    /** Empty for what is not kept. */
    private Optional<Key> key(HttpRequest<?> request) {
        List<String> steps = List.of(request.getPath().split("/"));
        boolean readsPages = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!readsPages
                || !Compression.isAccepted(request)
                || steps.size() < 2
                || languages.find(steps.get(1)).isEmpty()) {
            return Optional.empty();
        }
        try {
            Parameters parameters = Parameters.of(request);
            if (!KEPT.containsAll(parameters.names())) {
                return Optional.empty();
            }
            Address address = new Address(request.getPath());
            for (String name : parameters.names()) {
                address = address.with(
                        name, parameters.all(name).stream().sorted().toList());
            }
            return Optional.of(new Key(address.toString(), version(steps), Today.inStockholm()));
        } catch (BadParameter e) {
            return Optional.empty();
        }
    }

    private long version(List<String> steps) {
        return (steps.size() > 2 ? catalogues.version(steps.get(2)) : OptionalLong.empty())
                .orElseGet(catalogues::changes);
    }
}
