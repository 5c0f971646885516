package io.jiaoying.incident.rulepack.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.rulepack.domain.FaultyRulePackException;
import io.jiaoying.incident.rulepack.domain.Succession;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Publishes a version of a rule pack: dated, approved, immutable. A faulty one changes nothing. */
@ApplicationScoped
public class PublishRulePack {
    private static final Logger LOG = Logger.getLogger(PublishRulePack.class);
    private static final Duration SHORTEST_REAL_LIMIT = Duration.ofMinutes(1);
    private final PackVersions versions;
    private final InstantSource clock;
    private final boolean demoAllowed;

    PublishRulePack(
            PackVersions versions,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.rules.demo-pack", defaultValue = "false") boolean demoAllowed) {
        this.versions = versions;
        this.clock = clock;
        this.demoAllowed = demoAllowed;
    }

    /** Refuses (400) a faulty pack with the place of its fault; call it before opening a transaction. */
    public RulePack check(String id, Map<String, Object> body) {
        try {
            RulePack pack = versions.read(body).pack();
            if (!pack.id().equals(id)) {
                throw Refusal.invalid("id", "与路径中的规则包不一致", "is not the pack of the path");
            }
            refuseDemonstrations(pack);
            return pack;
        } catch (FaultyRulePackException fault) {
            throw Refusal.invalid(fault.place(), "规则包有误:" + fault.reason(), fault.reason());
        }
    }

    private void refuseDemonstrations(RulePack pack) {
        for (int i = 0; i < pack.rules().size() && !demoAllowed; i++) {
            Duration limit = pack.rules().get(i).timing().limit();
            if (limit != null && limit.compareTo(SHORTEST_REAL_LIMIT) < 0) {
                throw Refusal.invalid("rules[" + i + "].limit", "短于1分钟的时限只供演示", "is a limit for demonstrations only");
            }
        }
        if (pack.demo() && !demoAllowed) {
            throw Refusal.invalid("demo", "演示规则包不能发布", "demonstrations are not published");
        }
    }

    public Uni<PublishedPack> publish(Tx tx, Identity by, RulePack pack, Map<String, Object> body) {
        return versions.lock(tx, pack.id()).chain(earlier -> {
            refuseOverlap(pack, earlier);
            Instant now = clock.instant();
            var published = new PublishedPack(pack, by.party(), now);
            versions.reloadAfterCommit(tx);
            tx.afterCommit(() -> LOG.infof(
                    "Rule pack %s published by %s, approved by %s, effective from %s",
                    pack.key().text(), by.party(), pack.approvedBy(), pack.effectiveFrom()));
            return versions.add(tx, published, body).replaceWith(published);
        });
    }

    private static void refuseOverlap(RulePack pack, List<PublishedPack> known) {
        try {
            Succession.check(known.stream().map(PublishedPack::pack).toList(), pack);
        } catch (FaultyRulePackException overlap) {
            String place = overlap.place();
            String reason = overlap.reason();
            throw Refusal.conflict(
                            "rule-pack-versions-overlap",
                            "与已有版本重叠:" + place + "。",
                            "It overlaps a version that exists: " + place + " " + reason + ".")
                    .with(List.of(Violation.of(place, "与已有版本重叠", reason)));
        }
    }
}
