package io.jiaoying.warning.auditing.application;

import io.jiaoying.warning.auditing.domain.Audit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every half minute whether any open target, or anything else that is owed, is past due. It cannot be switched off, and it tells of itself when it cannot
 * look.
 */
@ApplicationScoped
public class AuditCalls {
    private static final Logger LOG = Logger.getLogger(AuditCalls.class);
    private static final int LISTED = 500;
    private static final int MISSED_LOOKS = 3;

    private final CallTables tables;
    private final Vertx vertx;
    private final Duration every;
    private final Duration grace;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long lookedAt = System.nanoTime();
    private volatile @Nullable Audit last;

    AuditCalls(
            CallTables tables,
            Vertx vertx,
            MeterRegistry registry,
            @ConfigProperty(name = "jiaoying.auditing.every", defaultValue = "PT30S") Duration every,
            @ConfigProperty(name = "jiaoying.auditing.grace", defaultValue = "PT10S") Duration grace) {
        this.tables = tables;
        this.vertx = vertx;
        this.every = every;
        this.grace = grace;
        Gauge.builder("jiaoying_calls_past_due", this, AuditCalls::pastDue).register(registry);
        Gauge.builder("jiaoying_obligations_past_due", this, AuditCalls::neglected)
                .register(registry);
        Gauge.builder("jiaoying_call_audit_age_seconds", this, audit -> audit.age()
                        .toSeconds())
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(1, every.toMillis(), timer -> look());
    }

    private void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        tables.look(grace, "", LISTED)
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(this::seen, failure -> LOG.warnf("督查未能进行 the audit of calls failed: %s", failure.toString()));
    }

    private void seen(Audit audit) {
        Audit before = last;
        last = audit;
        lookedAt = System.nanoTime();
        if (!audit.isClean()) {
            alerts(audit).forEach(LOG::error);
        } else if (before != null && !before.isClean()) {
            LOG.infof("叫应漏跟已消除 none of %d open targets is past due any more", audit.open());
        }
    }

    static List<String> alerts(Audit audit) {
        List<String> alerts = new ArrayList<>();
        if (audit.pastDue() > 0) {
            alerts.add(alert(audit));
        }
        if (audit.neglected() > 0) {
            alerts.add("到期无人核查 %d obligations are past due and nobody looked: %s"
                    .formatted(audit.neglected(), neglects(audit)));
        }
        return alerts;
    }

    static String neglects(Audit audit) {
        return audit.byNeglect().entrySet().stream()
                .map(one -> one.getKey().wire() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    static String alert(Audit audit) {
        return "叫应漏跟 %d of %d open targets are past due, call-outs: %s"
                .formatted(audit.pastDue(), audit.open(), named(audit));
    }

    static String named(Audit audit) {
        return audit.byCallOut().entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Looks now, at the targets of one region. */
    public Uni<Audit> now(String region) {
        return tables.look(grace, region, LISTED);
    }

    public Duration grace() {
        return grace;
    }

    /** Null before the first look. */
    @Nullable
    Audit last() {
        return last;
    }

    private double pastDue() {
        Audit seen = last;
        return seen == null ? Double.NaN : seen.pastDue();
    }

    private double neglected() {
        Audit seen = last;
        return seen == null ? Double.NaN : seen.neglected();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    /** A look that failed is no look. */
    boolean isFresh() {
        return last != null && age().compareTo(every.multipliedBy(MISSED_LOOKS)) < 0;
    }
}
