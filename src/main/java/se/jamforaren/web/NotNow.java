package se.jamforaren.web;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whom a page with the database is for that it is away just now, and when to try again. */
@Controller
final class NotNow {
    /** Classes of SQLSTATE: no connection, out of space or connections, stopped by an operator, read-only. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "25");

    private static final Logger LOG = LoggerFactory.getLogger(NotNow.class);

    private final ErrorPages.Problems problems;

    NotNow(ErrorPages.Problems problems) {
        this.problems = problems;
    }

    @Error(global = true)
    HttpResponse<?> connection(HttpRequest<?> request, ConnectionException fault) {
        return answer(request, fault);
    }

    @Error(global = true)
    HttpResponse<?> noConnection(HttpRequest<?> request, CannotGetJdbcConnectionException fault) {
        return answer(request, fault);
    }

    @Error(global = true)
    HttpResponse<?> transaction(HttpRequest<?> request, TransactionException fault) {
        return answer(request, fault);
    }

    @Error(global = true)
    HttpResponse<?> data(HttpRequest<?> request, DataAccessException fault) {
        return answer(request, fault);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, RuntimeException fault) {
        if (!isAway(fault)) {
            LOG.error("{} {} failed", request.getMethod(), AccessLog.route(request), fault);
            return problems.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "a fault of ours", null);
        }
        LOG.warn(
                "{} {} was told to come again: {}",
                request.getMethod(),
                AccessLog.route(request),
                cause(fault).toString());
        return problems.answer(request, HttpStatus.SERVICE_UNAVAILABLE, "the database is away just now", null)
                .header("Retry-After", "10");
    }

    private static Throwable cause(Throwable fault) {
        return fault.getCause() == null ? fault : cause(fault.getCause());
    }

    private static boolean isAway(Throwable fault) {
        for (Throwable e = fault; e != null; e = e.getCause()) {
            if (e instanceof ConnectionException
                    || e instanceof SQLTransientConnectionException
                    || (e instanceof SQLException sql
                            && sql.getSQLState() != null
                            && AWAY.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
