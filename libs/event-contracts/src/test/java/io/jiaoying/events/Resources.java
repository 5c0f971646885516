package io.jiaoying.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The published files of the contract, as tests see them. */
final class Resources {
    private static final Path CLASSES = Path.of("target", "classes");

    private Resources() {}

    static JsonNode schema(String type) {
        return json("/schemas/" + type + ".json", EventJson.mapper());
    }

    static JsonNode example(String type) {
        return json("/examples/" + type + ".json", EventJson.mapper());
    }

    static JsonNode json(String resource, ObjectMapper mapper) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no " + resource);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File names without {@code .json}. */
    static Set<String> namesIn(String folder) {
        return filesUnder(CLASSES.resolve(folder), ".json");
    }

    static Set<String> compiledRecords() {
        return filesUnder(CLASSES.resolve("io/jiaoying/events"), ".class");
    }

    private static Set<String> filesUnder(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
