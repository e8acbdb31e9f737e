package se.jamforaren.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.email.javamail.sender.JavaMailConfiguration;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Session;
import java.util.Map;
import java.util.Properties;

/** The settings of the mail server. A server that does not answer is given up after ten seconds. */
@Singleton
class MailSession implements SessionProvider {
    private static final String HOST = "mail.smtp.host";

    private final Properties settings = new Properties();
    private final Authenticator authenticator;

    MailSession(JavaMailConfiguration configuration, @Nullable Authenticator authenticator) {
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail.smtp." + wait, "10000");
        }
        Map<String, Object> said = configuration.getProperties();
        if (said != null) {
            said.forEach((name, value) -> settings.setProperty(name, String.valueOf(value)));
        }
        if (authenticator != null) {
            settings.putIfAbsent("mail.smtp.auth", "true");
        }
        this.authenticator = authenticator;
    }

    boolean hasServer() {
        return !settings.getProperty(HOST, "").isBlank();
    }

    @Override
    public Session session() {
        return Session.getInstance(settings, authenticator);
    }
}
