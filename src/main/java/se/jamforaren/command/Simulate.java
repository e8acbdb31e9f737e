package se.jamforaren.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.jamforaren.simulation.Policy;
import se.jamforaren.simulation.PolicyResult;
import se.jamforaren.simulation.Simulation;

/** SIM-1 as CSV, a row a policy. */
@Command(
        name = "simulate",
        description = "Simulates what ways of ordering do to newcomers and cost customers.",
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    private static final String HEADER = "policy,success_pct,success_pct_se,ee_l_norm,gini_exposure,"
            + "spearman_size_exposure,months_low,months_mid,months_high";
    private static final int MOST = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--replications", description = "How many markets are simulated (200).")
    private Integer replications;

    @Option(names = "--only", paramLabel = "R", description = "Simulates replication R alone, from 0.")
    private Integer only;

    @Option(names = "--policy", split = ",", description = "${COMPLETION-CANDIDATES}; repeatable (all).")
    private List<Policy> policies = List.of(Policy.values());

    @Override
    public Integer call() {
        requireOptions();
        int first = only == null ? 0 : only;
        int count = only != null ? 1 : replications == null ? 200 : replications;
        List<String> lines = new ArrayList<>(List.of(HEADER));
        AtomicInteger done = new AtomicInteger();
        int all = count * policies.size();
        for (Policy policy : policies) {
            lines.add(line(Simulation.run(policy, first, count, () -> progress(done.incrementAndGet(), all))));
        }
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
        return 0;
    }

    private void requireOptions() {
        if (replications != null && (replications < 1 || replications > MOST)) {
            throw wrong("--replications " + replications + ", expected 1 to " + MOST);
        }
        if (only != null && (only < 0 || only > MOST)) {
            throw wrong("--only " + only + ", expected 0 to " + MOST);
        }
        if (only != null && replications != null) {
            throw wrong("--only and --replications, expected one of them");
        }
    }

    /** One line that is written over each time a hundredth is done. */
    private void progress(int done, int all) {
        if (done * 100L / all > (done - 1) * 100L / all) {
            PrintWriter err = spec.commandLine().getErr();
            err.print("\r" + done * 100L / all + " %" + (done == all ? System.lineSeparator() : ""));
            err.flush();
        }
    }

    private static String line(PolicyResult result) {
        List<String> values = new ArrayList<>(List.of(
                result.policy().name(),
                Numbers.decimals(result.successPercent()),
                result.standardError().isPresent()
                        ? Numbers.decimals(result.standardError().getAsDouble())
                        : "",
                Numbers.decimals(result.loss()),
                Numbers.decimals(result.gini()),
                Numbers.decimals(result.spearman())));
        result.months().forEach(months -> values.add(Numbers.decimals(months)));
        return String.join(",", values);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
