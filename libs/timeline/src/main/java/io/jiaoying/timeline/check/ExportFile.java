package io.jiaoying.timeline.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code GET …/timeline/export} and {@code GET /timeline-roots} answered, read from files. */
record ExportFile(
        String subjectId,
        long headSeq,
        String headHash,
        List<TimelineEntry> entries,
        @Nullable TimelineSeal seal) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .registerModule(new SimpleModule().addDeserializer(Instant.class, new WithOffset()));

    /** An entry as exported: the subject stands once, above all entries. */
    private record Entry(
            long seq,
            Instant at,
            Instant knownAt,
            String kind,
            String actor,
            Map<String, String> refs,
            String previousHash,
            String hash) {
        TimelineEntry of(String subjectId) {
            return new TimelineEntry(subjectId, seq, at, knownAt, kind, actor, refs, previousHash, hash);
        }
    }

    private record Raw(
            String subjectId,
            long headSeq,
            String headHash,
            List<Entry> entries,
            @Nullable TimelineSeal seal) {}

    static ExportFile read(Path file) throws IOException {
        Raw raw = MAPPER.readValue(Files.readAllBytes(file), Raw.class);
        String subjectId = Objects.requireNonNull(raw.subjectId, "subjectId");
        return new ExportFile(
                subjectId,
                raw.headSeq,
                Objects.requireNonNull(raw.headHash, "headHash"),
                Objects.requireNonNull(raw.entries, "entries").stream()
                        .map(entry -> entry.of(subjectId))
                        .toList(),
                raw.seal);
    }

    /** One root, or the newest of a list. */
    static PublishedRoot root(Path file) throws IOException {
        JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
        List<JsonNode> all = new ArrayList<>();
        if (json.has("items")) {
            json.path("items").forEach(all::add);
        } else {
            all.add(json);
        }
        List<PublishedRoot> roots = new ArrayList<>();
        for (JsonNode one : all) {
            roots.add(MAPPER.treeToValue(one, PublishedRoot.class));
        }
        return roots.stream()
                .max(Comparator.comparingLong(PublishedRoot::number))
                .filter(root -> root.number() > 0)
                .orElseThrow(() -> new IOException("no root in it"));
    }

    /** Instants come with an offset. */
    private static final class WithOffset extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        WithOffset() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return OffsetDateTime.parse(parser.getText()).toInstant();
        }
    }
}
