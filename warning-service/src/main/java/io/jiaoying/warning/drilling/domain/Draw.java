package io.jiaoying.warning.drilling.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws people at random so that anybody can draw them again: whoever has the lowest SHA-256 of {@code seed:id} is drawn first,
 * township by township. Each township is drawn from as long as there are enough places, the larger ones in proportion.
 */
public final class Draw {
    private static final int TOWNSHIP = 9;

    /** Somebody who may be drawn; the region has twelve digits. */
    public record Candidate(String personId, String region) {
        String township() {
            return region.substring(0, TOWNSHIP);
        }
    }

    private Draw() {}

    /** Ids in the order of townships, within them as drawn; everybody when more are wanted than there are. */
    public static List<String> of(String seed, List<Candidate> candidates, int wanted) {
        Map<String, List<String>> byTownship = new TreeMap<>();
        candidates.forEach(one -> byTownship
                .computeIfAbsent(one.township(), township -> new ArrayList<>())
                .add(one.personId()));
        Map<String, Integer> places = places(seed, byTownship, Math.min(wanted, candidates.size()));
        List<String> drawn = new ArrayList<>();
        byTownship.forEach((township, ids) -> ids.stream()
                .sorted(Comparator.comparing((String id) -> ticket(seed, id)).thenComparing(id -> id))
                .limit(places.getOrDefault(township, 0))
                .forEach(drawn::add));
        return drawn;
    }

    private static Map<String, Integer> places(String seed, Map<String, List<String>> byTownship, int wanted) {
        Map<String, Integer> places = new TreeMap<>();
        if (wanted < byTownship.size()) {
            byTownship.keySet().stream()
                    .sorted(Comparator.comparing(township -> ticket(seed, township)))
                    .limit(wanted)
                    .forEach(township -> places.put(township, 1));
            return places;
        }
        byTownship.keySet().forEach(township -> places.put(township, 1));
        for (int left = wanted - byTownship.size(); left > 0; left--) {
            places.merge(neediest(byTownship, places), 1, Integer::sum);
        }
        return places;
    }

    /** The township whose people have the fewest places each; the first one in the order of codes where several have. */
    private static String neediest(Map<String, List<String>> byTownship, Map<String, Integer> places) {
        return byTownship.entrySet().stream()
                .filter(one ->
                        places.getOrDefault(one.getKey(), 0) < one.getValue().size())
                .min(Comparator.comparingDouble(one -> (places.getOrDefault(one.getKey(), 0) + 1.0)
                        / one.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /** As {@code printf '%s' seed:id | sha256sum} says. */
    public static String ticket(String seed, String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
