package io.jiaoying.incident.rulepack.persistence;

import io.jiaoying.incident.application.InstalledRulePacks;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.rulepack.application.PublishedPack;
import io.jiaoying.outbox.Tx;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What this replica runs with: the shipped packs and every published version, looked for again every few seconds. */
@Startup
@ApplicationScoped
class LoadedRulePacks implements InstalledRulePacks {
    private static final Logger LOG = Logger.getLogger(LoadedRulePacks.class);
    private static final String COUNT = "SELECT count(*) FROM rule_pack_version";
    private final ShippedRulePacks shipped;
    private final PackRows rows;
    private final Pool pool;
    private volatile List<PublishedPack> known;
    private volatile RulePacks packs;
    private volatile boolean complete;

    LoadedRulePacks(ShippedRulePacks shipped, PackRows rows, Pool pool) {
        this.shipped = shipped;
        this.rows = rows;
        this.pool = pool;
        this.known = shipped.packs();
        this.packs = rulePacks(known);
    }

    /** Not before this replica is ready: published versions may be stricter than the shipped ones. */
    boolean complete() {
        return complete;
    }

    @Override
    public RulePacks packs() {
        return packs;
    }

    List<PublishedPack> known() {
        return known;
    }

    @Override
    public Uni<Void> knowing(Tx tx, Collection<PackVersion> versions) {
        boolean all = versions.stream()
                .allMatch(version -> packs.find(version.id(), version.version()).isPresent());
        return all ? Uni.createFrom().voidItem() : reload(tx.sql());
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookForMore() {
        return pool.query(COUNT)
                .execute()
                .map(found -> !complete
                        || found.iterator().next().getLong(0) + shipped.packs().size() != known.size())
                .chain(more -> more ? reload() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.debugf("Rule packs were not looked for: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> reload() {
        return reload(pool);
    }

    private Uni<Void> reload(SqlClient sql) {
        return sql.query(PackRows.ALL)
                .execute()
                .invoke(found -> replace(rows.packs(found)))
                .replaceWithVoid();
    }

    private void replace(List<PublishedPack> published) {
        List<PublishedPack> all =
                Stream.concat(shipped.packs().stream(), published.stream()).toList();
        if (!all.equals(known)) {
            packs = rulePacks(all);
            known = all;
        }
        complete = true;
    }

    private static RulePacks rulePacks(List<PublishedPack> all) {
        return new RulePacks(all.stream().map(PublishedPack::pack).toList());
    }
}
