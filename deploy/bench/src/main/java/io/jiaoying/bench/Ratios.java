package io.jiaoying.bench;

import java.util.List;

/** One ratio per pair of runs made beside each other; noise that hits both sides of a pair cancels. */
public record Ratios(List<Double> pairs) {
    public Ratios {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("no pair was measured");
        }
        pairs = List.copyOf(pairs);
    }

    public double median() {
        var sorted = pairs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double highest() {
        return pairs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    public double lowest() {
        return pairs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
