package se.jamforaren.command;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A line of JSON for each event. Databases and mail servers put addresses of mail into their faults; those go out. */
public final class JsonLines extends JsonEncoder {
    private static final Pattern MAIL = Pattern.compile("[^\\s\"\\\\]+@[^\\s\"\\\\]+");

    /** Made by Logback. */
    public JsonLines() {
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMDC(false);
        setWithMessage(false);
        setWithArguments(false);
        setWithFormattedMessage(true);
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return MAIL.matcher(line).replaceAll("(mail)").getBytes(StandardCharsets.UTF_8);
    }
}
