package io.jiaoying.incident.rulepack.persistence;

import io.jiaoying.incident.rulepack.application.PackVersions;
import io.jiaoying.incident.rulepack.application.PublishedPack;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The table {@code rule_pack_version}. */
@ApplicationScoped
class SqlPackVersions implements PackVersions {
    private static final Logger LOG = Logger.getLogger(SqlPackVersions.class);
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('rule-pack:' || $1))";
    private static final String INSERT = """
            INSERT INTO rule_pack_version (pack_id, version, effective_from, approved_by, body, published_by, published_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";
    private final ShippedRulePacks shipped;
    private final LoadedRulePacks loaded;
    private final PackRows rows;

    SqlPackVersions(ShippedRulePacks shipped, LoadedRulePacks loaded, PackRows rows) {
        this.shipped = shipped;
        this.loaded = loaded;
        this.rows = rows;
    }

    @Override
    public PublishedPack read(Map<String, Object> body) {
        return new PublishedPack(rows.read(body), null, null);
    }

    @Override
    public Uni<List<PublishedPack>> lock(Tx tx, String packId) {
        return tx.sql()
                .preparedQuery(LOCK)
                .execute(Tuple.of(packId))
                .chain(() -> tx.sql().preparedQuery(PackRows.OF_PACK).execute(Tuple.of(packId)))
                .map(found -> Stream.concat(
                                shipped.packs().stream()
                                        .filter(version -> version.pack().id().equals(packId)),
                                rows.packs(found).stream())
                        .toList());
    }

    @Override
    public Uni<Void> add(Tx tx, PublishedPack version, Map<String, Object> body) {
        Instant at = Objects.requireNonNull(version.publishedAt());
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(Tuple.from(Arrays.<Object>asList(
                        version.pack().id(),
                        version.pack().version(),
                        version.pack().effectiveFrom().atOffset(ZoneOffset.UTC),
                        version.pack().approvedBy(),
                        PackRows.written(body),
                        Objects.requireNonNull(version.publishedBy()),
                        at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    @Override
    public List<PublishedPack> known() {
        return loaded.known();
    }

    @Override
    public void reloadAfterCommit(Tx tx) {
        tx.afterCommit(() -> loaded.reload()
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Rule packs are loaded later: %s", failure.getMessage())));
    }
}
