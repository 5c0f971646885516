package io.jiaoying.incident.rulepack.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.rulepack.application.CelConditions;
import io.jiaoying.incident.rulepack.application.PublishedPack;
import io.jiaoying.incident.rulepack.domain.RulePackReader;
import io.jiaoying.regions.Regions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rows of {@code rule_pack_version}, each compiled once. */
@ApplicationScoped
class PackRows {
    private static final String COLUMNS =
            "SELECT pack_id, version, body, published_by, published_at FROM rule_pack_version";
    static final String ALL = COLUMNS + " ORDER BY published_at, pack_id, version";
    static final String OF_PACK = COLUMNS + " WHERE pack_id = $1 ORDER BY published_at, version";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final RulePackReader reader = new RulePackReader(Regions.get()::known, new CelConditions());
    private final Map<String, PublishedPack> compiled = new ConcurrentHashMap<>();

    RulePack read(Map<?, ?> body) {
        return reader.read(body);
    }

    List<PublishedPack> packs(RowSet<Row> rows) {
        var packs = new ArrayList<PublishedPack>(rows.size());
        for (Row row : rows) {
            packs.add(compiled.computeIfAbsent(
                    row.getString("pack_id") + "@" + row.getString("version"), key -> pack(row)));
        }
        return packs;
    }

    private PublishedPack pack(Row row) {
        return new PublishedPack(
                reader.read(parsed(row.getString("body"))),
                row.getString("published_by"),
                row.getOffsetDateTime("published_at").toInstant());
    }

    static String written(Map<String, Object> body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from JSON becomes JSON again", e);
        }
    }

    private static Map<?, ?> parsed(String body) {
        try {
            return MAPPER.readValue(body, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rule pack is not readable", e);
        }
    }
}
