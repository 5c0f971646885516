package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Reached;
import io.jiaoying.warning.calling.domain.Reached.Depth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What calling one target has come to, in one word; every target has exactly one at any instant. */
public enum Result {
    PRESSED("按键确认", "pressed"),
    SAID("口头或回复确认", "said"),
    HEARD("接听", "heard"),
    READ("已读", "read"),
    PROXIED("上级或副职代应", "proxied"),
    DOOR("上门叫醒", "at the door"),
    /** There was a human act, but none that the profile counts: hung up early, merely read. */
    NOT_ENOUGH("有响应但不足", "not enough"),
    RUNG("响铃未接", "rung"),
    DELIVERED("已送达", "delivered"),
    SENT("已发出", "sent"),
    /** Nothing has left towards the target, or nothing could. */
    SILENT("未能发出", "nothing left"),
    /** The warning was over before an answer. */
    STOPPED("解除或到期前未应答", "stopped"),
    /** The warning got graver and everybody is called in a round of its own. */
    CALLED_ANEW("升级后重新叫应", "called anew"),
    /** Left the post, the warned area, or an exercise for a call in earnest: nobody asks for an answer any more. */
    REMOVED("离岗、移出区域或转实战", "removed");

    private static final Set<String> REMOVALS = Set.of("left-the-post", "out-of-area", "real-call-out");
    private static final Set<String> NEW_ROUND = Set.of("updated");
    private static final Map<Depth, Result> UNANSWERED =
            Map.of(Depth.RUNG, RUNG, Depth.DELIVERED, DELIVERED, Depth.SENT, SENT);

    private final String chinese;
    private final String english;

    Result(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * @param closedBy the quality that closed the call; there is one when it is answered
     * @param stopReason why it stopped, where it did
     * @param own how far each of the attempts to reach the target itself has come
     * @param answers every answer about it, in the order they were recorded
     */
    public static Result of(
            CallState state,
            @Nullable Quality closedBy,
            @Nullable String stopReason,
            List<Reached> own,
            List<Answer> answers) {
        return switch (state) {
            case ANSWERED -> answered(Objects.requireNonNull(closedBy), answers);
            case STOPPED -> stopped(Optional.ofNullable(stopReason).orElse(""));
            case PENDING, CALLING, AT_THE_DOOR, UNANSWERED -> unanswered(own, answers);
        };
    }

    /** The quality that closed the call, or a better one of the same target that came later. */
    private static Result answered(Quality closedBy, List<Answer> answers) {
        Stream<Reached> later = answers.stream()
                .dropWhile(answer -> !answer.closes())
                .map(answer -> Reached.by(answer.quality(), null));
        Reached best = Reached.furthest(Stream.concat(Stream.of(Reached.by(closedBy, null)), later))
                .orElseThrow();
        return valueOf(best.depth().name());
    }

    private static Result stopped(String reason) {
        if (REMOVALS.contains(reason)) {
            return REMOVED;
        }
        return NEW_ROUND.contains(reason) ? CALLED_ANEW : STOPPED;
    }

    private static Result unanswered(List<Reached> own, List<Answer> answers) {
        if (!answers.isEmpty()) {
            return NOT_ENOUGH;
        }
        return Reached.furthest(own.stream())
                .map(reached -> UNANSWERED.getOrDefault(reached.depth(), NOT_ENOUGH))
                .orElse(SILENT);
    }

    /** The words a call stops with when its answer is asked for no longer, or in another round. */
    public static List<String> notAskedFor() {
        return Stream.concat(REMOVALS.stream(), NEW_ROUND.stream()).sorted().toList();
    }

    /** Whether the target owes an answer in this call-out. */
    public boolean isDue() {
        return this != REMOVED && this != CALLED_ANEW;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
