package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts in, clocks out, for each pack that ships. */
class GoldenTableTest {
    private static final RulePacks PACKS = Packs.shipped();

    static List<GoldenCase> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted()
                    .flatMap(file -> GoldenCase.parse(read(file)).stream())
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_clocks_are_those_of_the_table(GoldenCase golden) {
        assertThat(golden.clocks(PACKS)).containsExactlyInAnyOrderElementsOf(golden.expected());
    }

    @Test
    void every_rule_of_every_shipped_pack_stands_in_the_table() throws IOException {
        Set<String> inTheTable = cases().stream()
                .flatMap(golden -> golden.expected().stream())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
        Set<String> shipped = PACKS.all().stream()
                .filter(pack -> !pack.demo())
                .flatMap(pack -> pack.rules().stream().map(rule -> pack.id() + "/" + rule.id()))
                .collect(Collectors.toSet());

        assertThat(inTheTable).containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
