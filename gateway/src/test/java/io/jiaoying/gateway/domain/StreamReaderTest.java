package io.jiaoying.gateway.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two topics of two partitions; the live order and the order of catching up differ, as on a broker. */
class StreamReaderTest {
    private static final int TOPICS = 2;
    private static final int PARTITIONS = 2;
    private static final int PER_PARTITION = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void however_often_a_reader_comes_back_it_has_everything_exactly_once(long seed) {
        Random random = new Random(seed);
        List<Frame> live = interleaved(StreamPosition.start(TOPICS), everything(), random);
        StreamHistory history = new StreamHistory(StreamPosition.start(TOPICS), 30, Long.MAX_VALUE);
        List<String> seen = new ArrayList<>();
        StreamPosition position = StreamPosition.start(TOPICS);
        int published = 0;
        for (int connections = 0; connections < 1_000; connections++) {
            for (int i = 0; i < 12 && published < live.size(); i++) {
                history.append(live.get(published++));
            }
            position = oneConnection(position, history, random, seen);
        }
        assertThat(seen).hasSize(TOPICS * PARTITIONS * PER_PARTITION / 2).doesNotHaveDuplicates();
        assertThat(seen).allMatch(id -> id.endsWith("even"));
    }

    /** Catches up where memory does not reach, joins, reads some, and breaks off at a random message. */
    private static StreamPosition oneConnection(
            StreamPosition from, StreamHistory history, Random random, List<String> seen) {
        StreamReader reader = new StreamReader(from, (type, region) -> region.equals("even"));
        StreamPosition known = from;
        int patience = random.nextInt(10);
        List<Frame> toRead = new ArrayList<>();
        for (Frame frame : interleaved(from, history.live(), random)) {
            if (history.reachesBackTo(known)) {
                break;
            }
            toRead.add(frame);
            known = frame.after();
        }
        toRead.addAll(history.since(known));
        String lastId = null;
        for (Frame frame : toRead) {
            String message =
                    reader.take(frame).map(bytes -> new String(bytes, UTF_8)).orElse(null);
            if (message != null) {
                seen.add(message.lines()
                        .filter(line -> line.startsWith("data: "))
                        .findFirst()
                        .orElseThrow());
                lastId = message.lines().findFirst().orElseThrow().substring("id: ".length());
                if (patience-- == 0) {
                    break;
                }
            }
        }
        return lastId == null ? from : StreamPosition.decode(lastId, TOPICS).orElseThrow();
    }

    private static StreamPosition everything() {
        StreamPosition end = StreamPosition.start(TOPICS);
        for (int topic = 0; topic < TOPICS; topic++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                end = end.with(topic, partition, PER_PARTITION);
            }
        }
        return end;
    }

    /** Everything from there to there, each partition in its order, partitions mixed at random. */
    private static List<Frame> interleaved(StreamPosition from, StreamPosition to, Random random) {
        List<int[]> slots = new ArrayList<>();
        for (int topic = 0; topic < TOPICS; topic++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                long count = to.next(topic, partition) - from.next(topic, partition);
                slots.addAll(Collections.nCopies((int) count, new int[] {topic, partition}));
            }
        }
        Collections.shuffle(slots, random);
        List<Frame> frames = new ArrayList<>();
        StreamPosition position = from;
        for (int[] slot : slots) {
            long offset = position.next(slot[0], slot[1]);
            position = position.with(slot[0], slot[1], offset + 1);
            String region = offset % 2 == 0 ? "even" : "odd";
            String json = slot[0] + "-" + slot[1] + "-" + offset + "-" + region;
            frames.add(Frame.of(new Frame.Slot(slot[0], slot[1], offset), region, "test", json, position));
        }
        return frames;
    }

    @Test
    void what_is_not_for_a_reader_moves_the_position_all_the_same() {
        StreamReader reader = new StreamReader(StreamPosition.start(1), (type, region) -> false);
        StreamPosition after = StreamPosition.start(1).with(0, 0, 1);

        assertThat(reader.take(Frame.of(new Frame.Slot(0, 0, 0), "61", "t", "{}", after)))
                .isEmpty();
        assertThat(reader.position()).isEqualTo(after);
    }

    @Test
    void a_hidden_frame_is_never_shown() {
        StreamReader reader = new StreamReader(StreamPosition.start(1), (type, region) -> true);

        assertThat(reader.take(Frame.hidden(
                        new Frame.Slot(0, 0, 0), StreamPosition.start(1).with(0, 0, 1))))
                .isEmpty();
    }
}
