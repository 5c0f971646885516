package io.jiaoying.warning.carriers.domain;

import io.jiaoying.warning.calling.domain.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One carrier as this installation knows it.
 *
 * @param regions codes of the areas it serves, {@code *} for the whole country
 * @param order of those that serve a place equally closely the lowest is asked first
 * @param rate messages a second at most; empty for no limit
 * @param window messages on their way to it at most
 */
public record Provider(
        String name, Set<Channel> channels, List<String> regions, int order, OptionalInt rate, int window) {
    private static final String EVERYWHERE = "*";

    public boolean carries(Channel channel) {
        return channels.contains(channel);
    }

    public boolean serves(String region) {
        return regions.stream().anyMatch(area -> covers(area, region));
    }

    /** Who knows the place best first, then by the configured order. */
    public static Comparator<Provider> nearestFirst(String region) {
        return Comparator.comparingInt((Provider provider) -> -provider.closeness(region))
                .thenComparingInt(Provider::order)
                .thenComparing(Provider::name);
    }

    private int closeness(String region) {
        return regions.stream()
                .filter(area -> covers(area, region))
                .mapToInt(area -> area.equals(EVERYWHERE) ? 0 : area.length())
                .max()
                .orElse(-1);
    }

    private static boolean covers(String area, String region) {
        return area.equals(EVERYWHERE) || region.startsWith(area);
    }
}
