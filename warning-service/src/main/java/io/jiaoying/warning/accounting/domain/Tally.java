package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.CallState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Targets by state and by result; each sums to the targets. */
public final class Tally {
    private static final int RATE_DIGITS = 4;

    private final Map<CallState, Integer> byState = new EnumMap<>(CallState.class);
    private final Map<Result, Integer> byResult = new EnumMap<>(Result.class);
    private int late;

    private Tally() {}

    public static Tally of(Collection<Cell> cells) {
        Tally tally = new Tally();
        cells.forEach(tally::add);
        return tally;
    }

    /** One tally per key; every cell counts under exactly one. */
    public static Map<String, Tally> by(Function<Cell, String> key, Collection<Cell> cells) {
        Map<String, Tally> tallies = new TreeMap<>();
        cells.forEach(cell ->
                tallies.computeIfAbsent(key.apply(cell), none -> new Tally()).add(cell));
        return tallies;
    }

    private void add(Cell cell) {
        byState.merge(cell.state(), cell.targets(), Integer::sum);
        byResult.merge(cell.result(), cell.targets(), Integer::sum);
        late += cell.late();
    }

    public int targets() {
        return byResult.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(CallState state) {
        return byState.getOrDefault(state, 0);
    }

    public int in(Result result) {
        return byResult.getOrDefault(result, 0);
    }

    /** Who owes an answer: the targets without those removed or called anew. */
    public int due() {
        return targets() - in(Result.REMOVED) - in(Result.CALLED_ANEW);
    }

    public int answered() {
        return in(CallState.ANSWERED);
    }

    /** Answered, but only after the ladder had ended or somebody had been sent to the door. */
    public int late() {
        return late;
    }

    /** Still being called; nobody was sent to the door yet. */
    public int open() {
        return in(CallState.PENDING) + in(CallState.CALLING);
    }

    /** The ladder, or the warning, has ended without an answer; whoever is at the door may still bring one. */
    public int missed() {
        return due() - answered() - open();
    }

    /** Of those who owe an answer, the share that gave one; empty where nobody does. */
    public Optional<BigDecimal> rate() {
        return due() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(answered())
                        .divide(BigDecimal.valueOf(due()), RATE_DIGITS, RoundingMode.DOWN));
    }
}
