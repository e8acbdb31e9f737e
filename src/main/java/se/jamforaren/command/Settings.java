package se.jamforaren.command;

import io.micronaut.scheduling.cron.CronExpression;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.jamforaren.account.Accounts;
import se.jamforaren.content.ContentException;

/** The settings of the environment whose faults Micronaut would tell late, at length or without their name. */
final class Settings {
    static final String DATABASE = "DATASOURCES_DEFAULT_URL";
    static final String HOME = "JAMFORAREN_HOME";
    static final String PORT = "MICRONAUT_SERVER_PORT";

    private static final String LINKS = "JAMFORAREN_SIGN_IN_LINKS";
    private static final String OPENID = "JAMFORAREN_OPENID_ISSUER";
    private static final String METRICS_TOKEN = "JAMFORAREN_METRICS_TOKEN";
    private static final int SHORTEST_TOKEN = 32;

    private static final List<Rule> RULES = List.of(
            new Rule(PORT, "a whole number from 0 to 65535", Settings::isPort),
            new Rule("MICRONAUT_SERVER_HOST", "a name or an address of this machine", Settings::isOurs),
            new Rule("JAMFORAREN_MOST_AT_ONCE", "a whole number from 1 to 999999", is("[1-9][0-9]{0,5}")),
            new Rule("JAMFORAREN_LINGER", "a time such as 3s", is("[0-9]{1,4}(ms|s|m)")),
            new Rule("JAMFORAREN_CHECK", "a time such as 0 0 4 * * ?", Settings::isCron),
            new Rule("JAMFORAREN_LOG", "text or json", is("text|json")),
            new Rule("JAMFORAREN_ADDRESS", "an address such as https://jamforaren.kommun.se", Settings::isAddress),
            new Rule("JAMFORAREN_CONTACT_PHONE", "a number such as 08-123 45 67", is("(\\+?[0-9][0-9 -]{4,19})?")),
            new Rule(
                    "JAMFORAREN_CONTACT_EMAIL",
                    "an address such as kontakt@kommun.se",
                    email -> email.isEmpty() || Accounts.address(email).isPresent()),
            new Rule(
                    DATABASE,
                    "an address such as jdbc:postgresql://localhost/jamforaren",
                    url -> url.startsWith("jdbc:postgresql:")),
            new Rule(
                    METRICS_TOKEN,
                    "at least " + SHORTEST_TOKEN + " characters",
                    token -> token.isEmpty() || token.length() >= SHORTEST_TOKEN));

    /** They can hold a password, so what they say is not told. */
    private static final Set<String> SECRET = Set.of(DATABASE, METRICS_TOKEN);

    private Settings() {}

    /** What a setting must be where it is set. */
    private record Rule(String name, String expected, Predicate<String> good) {
        boolean isBroken(Map<String, String> environment) {
            return environment.containsKey(name) && !good.test(environment.get(name));
        }
    }

    /** @throws ContentException when a setting is wrong; what it says is left out where it can hold a password */
    static void check(Map<String, String> environment) {
        for (Rule rule : RULES) {
            if (rule.isBroken(environment)) {
                String said = SECRET.contains(rule.name()) ? "" : " " + environment.get(rule.name());
                throw new ContentException(rule.name() + said + ": expected " + rule.expected());
            }
        }
        String links = environment.getOrDefault(LINKS, "true");
        if (!links.equals("true") && !(links.equals("false") && environment.containsKey(OPENID))) {
            throw new ContentException(
                    LINKS + " " + links + ": expected true, or false beside " + OPENID + ", else nobody could sign in");
        }
    }

    private static Predicate<String> is(String pattern) {
        return text -> text.matches(pattern);
    }

    /** Micronaut takes -1 for any port that is free. */
    private static boolean isPort(String text) {
        return text.equals("-1") || (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535);
    }

    private static boolean isOurs(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private static boolean isCron(String text) {
        try {
            CronExpression.create(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return text.isEmpty()
                    || text.matches("https?://.*") && address.getHost() != null && address.getQuery() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
