package se.jamforaren.command;

import java.util.Map;
import se.jamforaren.account.Accounts;
import se.jamforaren.content.ContentException;

/** The settings of the environment whose faults Micronaut would tell late, at length or without their name. */
final class Settings {
    static final String DATABASE = "DATASOURCES_DEFAULT_URL";
    static final String HOME = "JAMFORAREN_HOME";
    static final String PORT = "MICRONAUT_SERVER_PORT";

    private static final String LOG = "JAMFORAREN_LOG";
    private static final String LINKS = "JAMFORAREN_SIGN_IN_LINKS";
    private static final String OPENID = "JAMFORAREN_OPENID_ISSUER";
    private static final String METRICS_TOKEN = "JAMFORAREN_METRICS_TOKEN";
    private static final String PHONE = "JAMFORAREN_CONTACT_PHONE";
    private static final String EMAIL = "JAMFORAREN_CONTACT_EMAIL";
    private static final int SHORTEST_TOKEN = 32;

    private Settings() {}

    /** @throws ContentException when a setting is wrong; what it says is left out where it can hold a password */
    static void check(Map<String, String> environment) {
        String port = environment.get(PORT);
        if (port != null && !isPort(port)) {
            throw new ContentException(PORT + " " + port + ": expected a whole number from 0 to 65535");
        }
        String database = environment.get(DATABASE);
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw new ContentException(
                    DATABASE + ": expected an address such as jdbc:postgresql://localhost/jamforaren");
        }
        String log = environment.getOrDefault(LOG, "text");
        if (!log.equals("text") && !log.equals("json")) {
            throw new ContentException(LOG + " " + log + ": expected text or json");
        }
        String links = environment.getOrDefault(LINKS, "true");
        if (!links.equals("true") && !(links.equals("false") && environment.containsKey(OPENID))) {
            throw new ContentException(
                    LINKS + " " + links + ": expected true, or false beside " + OPENID + ", else nobody could sign in");
        }
        String token = environment.getOrDefault(METRICS_TOKEN, "");
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            throw new ContentException(METRICS_TOKEN + ": expected at least " + SHORTEST_TOKEN + " characters");
        }
        String phone = environment.getOrDefault(PHONE, "");
        if (!phone.matches("(\\+?[0-9][0-9 -]{4,19})?")) {
            throw new ContentException(PHONE + " " + phone + ": expected a number such as 08-123 45 67");
        }
        String email = environment.getOrDefault(EMAIL, "");
        if (!email.isEmpty() && Accounts.address(email).isEmpty()) {
            throw new ContentException(EMAIL + " " + email + ": expected an address such as kontakt@kommun.se");
        }
    }

    /** Micronaut takes -1 for any port that is free. */
    private static boolean isPort(String text) {
        return text.equals("-1") || (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535);
    }
}
