package io.jiaoying.incident.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known figures of an event. What is not known is absent, never zero. */
public final class Figures {
    private final Map<Criterion, BigDecimal> known;

    private Figures(Map<Criterion, BigDecimal> known) {
        this.known = Collections.unmodifiableMap(known);
    }

    public static Figures of(Casualties people, @Nullable Long directLossYuan) {
        var known = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        put(known, Criterion.DEAD, people.dead());
        put(known, Criterion.SERIOUSLY_INJURED, people.seriouslyInjured());
        put(known, Criterion.DIRECT_LOSS, directLossYuan);
        put(known, Criterion.MISSING, people.missing());
        put(known, Criterion.TRAPPED, people.trapped());
        put(known, Criterion.AT_RISK, people.atRisk());
        put(known, Criterion.EVACUATED, people.evacuated());
        put(known, Criterion.DEAD_OR_MISSING, sum(people.dead(), people.missing()));
        put(known, Criterion.TRAPPED_OR_MISSING, sum(people.trapped(), people.missing()));
        return new Figures(known);
    }

    /** These and one more; an unknown figure adds nothing. */
    public Figures with(Criterion criterion, @Nullable Number figure) {
        if (figure == null) {
            return this;
        }
        var more = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        more.putAll(known);
        put(more, criterion, figure);
        return new Figures(more);
    }

    public Map<Criterion, BigDecimal> known() {
        return known;
    }

    public @Nullable BigDecimal of(Criterion criterion) {
        return known.get(criterion);
    }

    private static @Nullable Long sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null && other == null ? null : (one == null ? 0L : one) + (other == null ? 0L : other);
    }

    private static void put(Map<Criterion, BigDecimal> known, Criterion criterion, @Nullable Number figure) {
        if (figure != null) {
            known.put(criterion, new BigDecimal(figure.toString()));
        }
    }
}
