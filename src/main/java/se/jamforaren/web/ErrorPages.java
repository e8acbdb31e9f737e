package se.jamforaren.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Every fault as a page in the reader's language, or, below /api/, as problem+json (RFC 9457). */
@Controller
class ErrorPages {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @Error(global = true)
    HttpResponse<?> badParameter(HttpRequest<?> request, BadParameter fault) {
        return problems.answer(request, HttpStatus.BAD_REQUEST, fault.getMessage(), fault.name());
    }

    @Error(global = true)
    HttpResponse<?> notFound(HttpRequest<?> request, NotFound fault) {
        return problems.answer(request, HttpStatus.NOT_FOUND, fault.getMessage(), null);
    }

    @Error(global = true)
    HttpResponse<?> badForm(HttpRequest<?> request, ErrorDataDecoderException fault) {
        return problems.answer(request, HttpStatus.BAD_REQUEST, "expected a form, percent-encoded in UTF-8", null);
    }

    /** Makes the answers; also to the faults that Micronaut finds by itself. */
    @Singleton
    @Primary
    static class Problems implements ErrorResponseProcessor<Object> {
        private final PageRenderer pages;

        Problems(PageRenderer pages) {
            this.pages = pages;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            HttpStatus status = HttpStatus.valueOf(response.code());
            return (MutableHttpResponse<Object>) answer(context.getRequest(), status, status.getReason(), null);
        }

        MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String detail, String parameter) {
            if (request.getPath().startsWith("/api/")) {
                Map<String, Object> problem = new TreeMap<>();
                problem.put("type", "about:blank");
                problem.put("title", status.getReason());
                problem.put("status", status.getCode());
                problem.put("detail", detail);
                if (parameter != null) {
                    problem.put("parameter", parameter);
                }
                return HttpResponse.status(status).body(problem).contentType("application/problem+json");
            }
            Visit visit = visit(request);
            String kind =
                    switch (status) {
                        case NOT_FOUND -> "404";
                        case SERVICE_UNAVAILABLE -> "503";
                        case REQUEST_ENTITY_TOO_LARGE -> request.getPath().startsWith(Doorkeeper.FILES) ? "413" : "400";
                        default -> status.getCode() < 500 ? "400" : "500";
                    };
            String title = visit.texts().message("error." + kind + ".title");
            return pages.page(status, visit, new ErrorPage(title, visit.home(), kind, parameter));
        }

        /** Its other languages lead to the same address, so that a fault too can be read in one's own. */
        private Visit visit(HttpRequest<?> request) {
            String path = request.getPath();
            Visit lost = pages.lost(path);
            return request.getMethod() == HttpMethod.GET && path.startsWith(lost.home()) && path.matches("[a-z0-9/-]+")
                    ? Visit.to(lost.texts(), path.substring(lost.home().length()))
                    : lost;
        }
    }

    /**
     * A page about a fault.
     *
     * @param home address of the start page
     * @param kind last part of its messages' keys
     * @param parameter the parameter at fault, null when it is something else
     */
    record ErrorPage(String title, String home, String kind, String parameter) implements PageView {
        @Override
        public String template() {
            return "error";
        }

        /** Key of the sentence that says what to do. */
        public String help() {
            return "error." + kind + ".help";
        }
    }
}
