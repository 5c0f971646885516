package io.jiaoying.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jiaoying.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code deploy/bench/results/<bench>-<mode>.json} with everything raw, and the table for people beside it. */
public final class ResultFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultFiles() {}

    /** @param mode {@code quick} or {@code full} */
    public static void write(
            String bench, String mode, Map<String, Object> measured, String tables, List<Finding> findings) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("bench", bench);
        whole.put("mode", mode);
        whole.put("outcome", Outcome.of(findings));
        whole.put("findings", findings);
        whole.putAll(measured);
        try {
            Path folder = Checkout.root().resolve("deploy/bench/results");
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve(bench + "-" + mode + ".json").toFile(), whole);
            Files.writeString(
                    folder.resolve(bench + "-" + mode + ".md"), page(bench, mode, measured, tables, findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(
            String bench, String mode, Map<String, Object> measured, String tables, List<Finding> findings) {
        String facts = measured.entrySet().stream()
                .filter(each -> each.getValue() instanceof String || each.getValue() instanceof Map<?, ?>)
                .map(each -> "- " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        String goals = findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
        return "# " + bench + ", " + mode + " run: " + Outcome.of(findings) + "\n\n" + facts + "\n\n```\n" + goals
                + "\n```\n\n" + tables;
    }
}
