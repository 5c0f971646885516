package io.jiaoying.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was handed over, for tests and curious people; numbers masked, texts as hashes; the oldest go first. */
final class AttemptLog {
    private static final int KEPT = 50_000;
    private static final int HASH_CHARACTERS = 16;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> byChannel = new TreeMap<>();
    private long total;
    private long duplicates;
    private long exercises;

    /** One accepted hand-over. */
    record Entry(
            String attemptId,
            String carrierId,
            String number,
            String channel,
            Instant receivedAt,
            String textHash,
            boolean exercise,
            @Nullable String traceparent) {}

    /** Everything at one instant. */
    record Counts(long total, long exercises, long duplicates, Map<String, Long> byChannel) {}

    /** Takes it in, unless it was taken before: then the carrier's first id for it comes back. */
    synchronized Optional<String> earlier(String attemptId) {
        Entry entry = entries.get(attemptId);
        if (entry != null) {
            duplicates++;
        }
        return Optional.ofNullable(entry).map(Entry::carrierId);
    }

    /** The id by which the carrier knows it from now on. */
    synchronized String add(Message message, Instant now) {
        total++;
        exercises += message.exercise() ? 1 : 0;
        byChannel.merge(message.channel(), 1L, Long::sum);
        String carrierId = "n" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX) + "-" + total;
        entries.put(
                message.attemptId(),
                new Entry(
                        message.attemptId(),
                        carrierId,
                        masked(message.to()),
                        message.channel(),
                        now,
                        hash(message.text()),
                        message.exercise(),
                        message.traceparent()));
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
        }
        return carrierId;
    }

    synchronized Counts counts() {
        return new Counts(total, exercises, duplicates, Map.copyOf(byChannel));
    }

    /** The latest {@code limit}, oldest first. */
    synchronized List<Entry> latest(int limit) {
        return entries.values().stream()
                .skip(Math.max(0, entries.size() - limit))
                .toList();
    }

    synchronized void clear() {
        entries.clear();
        byChannel.clear();
        total = 0;
        duplicates = 0;
        exercises = 0;
    }

    static String masked(String number) {
        int at = number.indexOf('@');
        if (at > 0) {
            return number.charAt(0) + "***" + number.substring(at);
        }
        return number.substring(0, 3) + "****" + number.substring(number.length() - Math.min(4, number.length() - 3));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
