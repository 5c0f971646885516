package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call-out as each side tells it: the calls on the API, the events on the topic, the hand-overs at the carrier.
 *
 * @param events every record about the warning on the call topic, in the order of the log
 * @param handOvers the carrier's own log, other call-outs' entries included
 */
public record CallHistory(Collection<JsonNode> targets, List<SeenEvent> events, List<HandOver> handOvers) {
    /** How long after an answer a wake attempt may still leave (api.md). */
    private static final Duration GRACE = Duration.ofSeconds(1);

    public static CallHistory of(CallOut callOut) {
        return of(callOut, List.of());
    }

    /** {@code earlier}: what the carrier had logged before it was killed and forgot. */
    public static CallHistory of(CallOut callOut, List<HandOver> earlier) {
        StackUnderTest stack = callOut.stack();
        List<SeenEvent> events = stack.events()
                .all(e -> e.json().path("warningId").asText().equals(callOut.warningId())
                        && e.topic().equals("call-events-v1"));
        List<HandOver> handOvers = new ArrayList<>(earlier);
        handOvers.addAll(HandOver.all(stack));
        return new CallHistory(callOut.targets(), events, handOvers);
    }

    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        violations.addAll(factsUnderTwoIds());
        violations.addAll(wakeAttemptsAfterTheAnswer());
        violations.addAll(answersToldTwiceOrNever());
        return violations;
    }

    private List<String> factsUnderTwoIds() {
        Map<String, Set<String>> ids = new HashMap<>();
        events.forEach(
                e -> ids.computeIfAbsent(Fact.of(e), f -> new HashSet<>()).add(e.id()));
        return ids.entrySet().stream()
                .filter(fact -> fact.getValue().size() > 1)
                .map(fact -> "doubled: " + fact)
                .toList();
    }

    private List<String> wakeAttemptsAfterTheAnswer() {
        Map<String, Instant> answers = answers();
        Map<String, SeenEvent> attempts = attempts();
        return handOvers.stream()
                .filter(handOver -> attempts.containsKey(handOver.attemptId()))
                .filter(handOver -> isWakeAfterAnswer(
                        handOver, attempts.get(handOver.attemptId()).json(), answers))
                .map(handOver -> "woken after the answer: " + handOver + " "
                        + attempts.get(handOver.attemptId()).data())
                .toList();
    }

    private static boolean isWakeAfterAnswer(HandOver handOver, JsonNode attempt, Map<String, Instant> answers) {
        Instant answered = answers.get(attempt.path("callId").asText());
        return answered != null
                && attempt.path("purpose").asText().equals("wake")
                && handOver.at().isAfter(answered.plus(GRACE));
    }

    private List<String> answersToldTwiceOrNever() {
        Set<String> told = answers().keySet();
        return targets.stream()
                .filter(target -> target.path("state").asText().equals("answered"))
                .map(target -> target.path("id").asText())
                .filter(id -> !told.contains(id))
                .map(id -> "answered, but no closing answer on the topic: " + id)
                .toList();
    }

    /** Attempt events by attempt id. */
    public Map<String, SeenEvent> attempts() {
        return events.stream()
                .filter(e -> e.type().equals("call.attempted.v1"))
                .collect(Collectors.toMap(e -> e.json().path("attemptId").asText(), e -> e, (first, again) -> first));
    }

    /** The instant of each call's first closing answer. */
    public Map<String, Instant> answers() {
        return events.stream()
                .filter(e -> e.type().equals("call.answered.v1"))
                .filter(e -> e.json().path("closes").asBoolean())
                .collect(Collectors.toMap(
                        e -> e.json().path("callId").asText(),
                        e -> OffsetDateTime.parse(e.json().path("at").asText()).toInstant(),
                        (a, b) -> a.isBefore(b) ? a : b));
    }

    /** Calls to which at least one attempt was handed to the carrier at or after that instant. */
    public Set<String> calledSince(Instant since) {
        Map<String, SeenEvent> attempts = attempts();
        return handOvers.stream()
                .filter(handOver -> attempts.containsKey(handOver.attemptId())
                        && !handOver.at().isBefore(since))
                .map(handOver ->
                        attempts.get(handOver.attemptId()).json().path("callId").asText())
                .collect(Collectors.toSet());
    }
}
