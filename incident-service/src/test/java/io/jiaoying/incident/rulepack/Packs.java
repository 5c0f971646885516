package io.jiaoying.incident.rulepack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.rulepack.application.CelConditions;
import io.jiaoying.incident.rulepack.domain.RulePackReader;
import io.jiaoying.regions.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packs that ship, as data and as rules. */
public final class Packs {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/main/resources/rule-packs");
    private static final RulePackReader READER = new RulePackReader(Regions.get()::known, new CelConditions());

    private Packs() {}

    /** Names of the files, without {@code .json}. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RulePacks shipped() {
        return new RulePacks(names().stream().map(name -> read(data(name))).toList());
    }

    public static RulePack read(Map<String, Object> data) {
        return READER.read(data);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> data(String name) {
        try (InputStream in = Packs.class.getResourceAsStream("/rule-packs/" + name + ".json")) {
            return MAPPER.readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> rule(Map<String, Object> pack, int index) {
        return ((List<Map<String, Object>>) pack.get("rules")).get(index);
    }
}
