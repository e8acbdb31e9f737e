package se.jamforaren.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider and an officer at work, over HTTP: save, save, hand in, approve, again and again, until the portal is gone.
 * Each save writes a mark that was never written before.
 */
final class Work implements Runnable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9.]+)\"");
    private static final String PROVIDER = "/anordnarwebb/nacka-2016/misa";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String cookie;
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private volatile String url = "";
    private volatile boolean stopped;
    private String token = "";
    private String openForm = "";
    private String handedIn = "0.0";
    private int mark;
    private int turn;

    Work(String cookie) {
        this.cookie = cookie;
    }

    /** What is done. */
    enum Kind {
        SAVE,
        HAND_IN,
        APPROVE
    }

    /**
     * One step.
     *
     * @param what the mark of a save, {@code draft.revision} of the others
     * @param answer the status of the answer and where it leads, or why there was none
     */
    record Step(Kind kind, String what, String answer) {
        /** Whether the portal said that it is done. */
        boolean acknowledged() {
            return answer.startsWith("303");
        }
    }

    /** Text of a mark. */
    static String text(int mark) {
        return "Märke" + mark + "x.";
    }

    /** All steps until now. */
    List<Step> steps() {
        return steps;
    }

    /** How many there are of a kind that were acknowledged. */
    long acknowledged(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.acknowledged())
                .count();
    }

    /** Works at a portal from now on. */
    Thread at(String portal) {
        url = portal;
        stopped = false;
        return Thread.ofPlatform().start(this);
    }

    /** Ends the work after the step that is being done. */
    void stop() {
        stopped = true;
    }

    /** Fetches a form to {@link #save} on. */
    void open(String portal) throws IOException {
        url = portal;
        openForm = seen("/del/head");
    }

    /** Saves once on the form that was fetched, and says what was answered. */
    HttpResponse<String> save(String text) throws IOException {
        return answer(form(PROVIDER + "/del/head", "seen=" + openForm + "&summary=" + text));
    }

    @Override
    public void run() {
        while (!stopped) {
            switch (turn++ % 4) {
                case 2 -> step(Kind.HAND_IN);
                case 3 -> step(Kind.APPROVE);
                default -> {
                    mark++;
                    step(Kind.SAVE);
                }
            }
        }
    }

    private void step(Kind kind) {
        String what = String.valueOf(mark);
        try {
            HttpResponse<String> answer;
            if (kind == Kind.SAVE) {
                answer = post(PROVIDER + "/del/head", "seen=" + seen("/del/head") + "&summary=" + text(mark));
            } else if (kind == Kind.HAND_IN) {
                what = seen("");
                answer = post(PROVIDER + "/lamna-in", "seen=" + what);
            } else {
                what = handedIn;
                String[] draft = what.split("\\.");
                answer = post("/kommun/andringar/" + draft[0] + "/godkann", "revision=" + draft[1]);
            }
            steps.add(new Step(
                    kind,
                    what,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse("")));
            handedIn = kind == Kind.HAND_IN ? what : handedIn;
        } catch (IOException e) {
            steps.add(new Step(kind, what, e.toString()));
            pause();
        }
    }

    private String seen(String page) throws IOException {
        String shown = send(request(PROVIDER + page)).body();
        token = first(TOKEN, shown);
        return first(SEEN, shown);
    }

    private HttpResponse<String> post(String path, String form) throws IOException {
        return send(form(path, form));
    }

    private HttpRequest.Builder form(String path, String form) {
        return request(path)
                .headers("Content-Type", "application/x-www-form-urlencoded", "Origin", url)
                .POST(BodyPublishers.ofString(form + "&token=" + token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", "__Host-jamforaren=" + cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() >= 500) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A draft whose saves were all cut off is not there, and has no form to be handed in. */
    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no form to send");
        }
        return matcher.group(1);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
