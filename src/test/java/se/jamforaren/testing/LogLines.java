package se.jamforaren.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged in this process while it is open. */
public final class LogLines implements AutoCloseable {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private LogLines() {
        lines.start();
        root.addAppender(lines);
    }

    /** Begins to listen. */
    public static LogLines open() {
        return new LogLines();
    }

    /** Each line so far: its message, its fields and, if it has one, its stack trace. */
    public List<String> all() {
        return List.copyOf(lines.list).stream().map(LogLines::text).toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy fault = event.getThrowableProxy();
        return event.getFormattedMessage()
                + (event.getKeyValuePairs() == null ? "" : event.getKeyValuePairs())
                + (fault == null ? "" : "\n" + ThrowableProxyUtil.asString(fault));
    }
}
