package io.jiaoying.cap.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a closed ring crosses itself: two of its edges cross, or a corner passes through an edge. Rings that only touch
 * themselves are fine, as borders with islands are drawn so.
 */
final class Crossings {
    /** What looking for crossings found. */
    enum Found {
        NONE,
        CROSSING,
        TOO_INTRICATE
    }

    private final List<Point> ring;
    private final EffortLimit effort;
    private final double[] south;
    private final double[] north;
    private final double[] west;
    private final double[] east;

    private Crossings(List<Point> ring, EffortLimit effort) {
        this.ring = ring;
        this.effort = effort;
        int edges = ring.size() - 1;
        this.south = new double[edges];
        this.north = new double[edges];
        this.west = new double[edges];
        this.east = new double[edges];
        for (int i = 0; i < edges; i++) {
            Point a = ring.get(i);
            Point b = ring.get(i + 1);
            south[i] = Math.min(a.latitude(), b.latitude());
            north[i] = Math.max(a.latitude(), b.latitude());
            west[i] = Math.min(a.longitude(), b.longitude());
            east[i] = Math.max(a.longitude(), b.longitude());
        }
    }

    /**
     * @param ring the first point again at the end
     */
    static Found in(List<Point> ring, EffortLimit effort) {
        return new Crossings(ring, effort).search();
    }

    /** Edges from south to north; each is compared with those that began before and have not ended. */
    private Found search() {
        int[] edges = IntStream.range(0, south.length)
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> south[edge]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] open = new int[edges.length];
        int opened = 0;
        for (int edge : edges) {
            int kept = 0;
            for (int i = 0; i < opened; i++) {
                int other = open[i];
                if (!effort.allowsOneMore()) {
                    return Found.TOO_INTRICATE;
                }
                if (north[other] >= south[edge]) {
                    open[kept++] = other;
                    if (west[edge] <= east[other] && west[other] <= east[edge] && cross(edge, other)) {
                        return Found.CROSSING;
                    }
                }
            }
            open[kept++] = edge;
            opened = kept;
        }
        return Found.NONE;
    }

    private boolean cross(int edge, int other) {
        Point a = ring.get(edge);
        Point b = ring.get(edge + 1);
        Point c = ring.get(other);
        Point d = ring.get(other + 1);
        int ofC = c.sideOf(a, b);
        int ofD = d.sideOf(a, b);
        int ofA = a.sideOf(c, d);
        int ofB = b.sideOf(c, d);
        if (ofC * ofD < 0 && ofA * ofB < 0) {
            return true;
        }
        boolean otherPassesThroughEdge =
                ofD == 0 && ofA * ofB < 0 && ofC * next(other).sideOf(a, b) < 0;
        boolean edgePassesThroughOther =
                ofB == 0 && ofC * ofD < 0 && ofA * next(edge).sideOf(c, d) < 0;
        return otherPassesThroughEdge || edgePassesThroughOther;
    }

    /** The corner after the edge's end. */
    private Point next(int edge) {
        return ring.get((edge + 1) % south.length + 1);
    }
}
