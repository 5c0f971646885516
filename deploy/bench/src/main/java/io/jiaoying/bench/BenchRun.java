package io.jiaoying.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One bench from the first check of the machine to its last line. */
public final class BenchRun {
    private BenchRun() {}

    /** What a bench measured. */
    public record Measured(Map<String, Object> raw, String tables, List<Finding> findings) {}

    /** A run that needs a quiet machine. */
    public static int run(String bench, boolean quick, Callable<Measured> work) {
        return run(bench, quick ? "quick" : "full", true, work);
    }

    /**
     * Prints the findings, writes the result files and the last line; returns the exit code.
     *
     * @param mode {@code full}, {@code quick} or what else the bench offers
     */
    public static int run(String bench, String mode, boolean needsQuiet, Callable<Measured> work) {
        Instant from = Instant.now();
        try {
            if (needsQuiet) {
                QuietMachine.require();
            }
            Measured measured = work.call();
            ResultFiles.write(bench, mode, withFacts(measured, from), measured.tables(), measured.findings());
            System.out.println(measured.tables());
            measured.findings().forEach(finding -> System.out.println(finding.line()));
            return ended(Outcome.of(measured.findings()), summary(bench, mode, measured.findings(), from));
        } catch (DisturbedException disturbed) {
            return ended(Outcome.DISTURBED, bench + ": " + disturbed.getMessage());
        } catch (Exception broken) {
            broken.printStackTrace();
            return ended(Outcome.FAIL, bench + " " + mode + ": " + reason(broken));
        }
    }

    private static Map<String, Object> withFacts(Measured measured, Instant from) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("measuredAt", from.toString());
        whole.put("seconds", Long.toString(Duration.between(from, Instant.now()).toSeconds()));
        whole.put("machine", Machine.description());
        whole.putAll(measured.raw());
        return whole;
    }

    private static String summary(String bench, String mode, List<Finding> findings, Instant from) {
        long gates = findings.stream().filter(Finding::gate).count();
        long met = findings.stream().filter(each -> each.gate() && each.met()).count();
        return bench + " " + mode + ": " + met + " of " + gates + " goals met, "
                + Duration.between(from, Instant.now()).toSeconds() + " s";
    }

    private static String reason(Exception broken) {
        return Optional.ofNullable(broken.getMessage())
                .flatMap(words -> words.lines().findFirst())
                .orElseGet(broken::toString);
    }

    private static int ended(Outcome outcome, String line) {
        System.out.println(outcome + " " + line);
        return outcome.exitCode();
    }
}
