package io.jiaoying.gateway.domain;

import static io.jiaoying.gateway.domain.Upstream.INCIDENT;
import static io.jiaoying.gateway.domain.Upstream.RESOURCE;
import static io.jiaoying.gateway.domain.Upstream.WARNING;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which service answers which path: whole segments, the longest prefix counts, anything else is routed nowhere. */
public final class RoutingTable {
    /** One line of the table. */
    public record Route(String prefix, Upstream upstream) {
        boolean holds(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    public static final List<Route> ROUTES = List.of(
            new Route("/api/v1/incidents", INCIDENT),
            new Route("/api/v1/transmissions", INCIDENT),
            new Route("/api/v1/notices", INCIDENT),
            new Route("/api/v1/clocks", INCIDENT),
            new Route("/api/v1/event-types", INCIDENT),
            new Route("/api/v1/sensitive-tags", INCIDENT),
            new Route("/api/v1/rule-packs", INCIDENT),
            new Route("/api/v1/timeliness", INCIDENT),
            new Route("/api/v1/timeline-roots", INCIDENT),
            new Route("/api/v1/warning-timeline-roots", WARNING),
            new Route("/api/v1/tips", INCIDENT),
            new Route("/api/v1/findings", INCIDENT),
            new Route("/api/v1/hazards", INCIDENT),
            new Route("/api/v1/observations", WARNING),
            new Route("/api/v1/assessments", WARNING),
            new Route("/api/v1/warnings", WARNING),
            new Route("/api/v1/tasks", WARNING),
            new Route("/api/v1/task-templates", WARNING),
            new Route("/api/v1/threshold-packs", WARNING),
            new Route("/api/v1/warning-recipients", WARNING),
            new Route("/api/v1/calls", WARNING),
            new Route("/api/v1/call-reports", WARNING),
            new Route("/api/v1/call-audit", WARNING),
            new Route("/api/v1/numbers", WARNING),
            new Route("/api/v1/number-checks", WARNING),
            new Route("/api/v1/drills", WARNING),
            new Route("/api/v1/cap", WARNING),
            new Route("/api/v1/carriers", WARNING),
            new Route("/a", WARNING),
            new Route("/api/v1/people", RESOURCE),
            new Route("/api/v1/posts", RESOURCE),
            new Route("/api/v1/regions", RESOURCE));

    /** Empty, dot and encoded-slash segments mean different paths to different readers, so none is routed. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00|[\\\\;]", Pattern.CASE_INSENSITIVE);

    private RoutingTable() {}

    /** The service that answers this raw (undecoded) path. */
    public static Optional<Upstream> find(String path) {
        if (ambiguous(path)) {
            return Optional.empty();
        }
        return ROUTES.stream()
                .filter(route -> route.holds(path))
                .max(Comparator.comparingInt(route -> route.prefix().length()))
                .map(Route::upstream);
    }

    static boolean ambiguous(String path) {
        return AMBIGUOUS.matcher(path).find();
    }
}
