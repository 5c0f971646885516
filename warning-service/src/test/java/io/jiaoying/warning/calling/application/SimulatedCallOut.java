package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.warning.calling.application.MianxianTree.Person;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.Branch;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A call-out on a clock that is set: the product's own decisions, people of a known temper, and no database. */
final class SimulatedCallOut {
    private static final Instant START = Instant.parse("2026-07-04T04:00:00Z");
    private static final int ANSWERS_AFTER = 30;

    /** One target as the tables would hold it. */
    private final class Target {
        final UUID id = UUID.randomUUID();
        final Person person;
        final Set<String> asked = new HashSet<>();
        CallState state = CallState.CALLING;
        int next = 1;
        Instant due;
        boolean signOfLife;
        boolean townshipSilent;
        boolean proxied;

        Target(Person person, Instant due) {
            this.person = person;
            this.due = due;
        }

        boolean isSilent() {
            return state == CallState.AT_THE_DOOR
                    || state == CallState.UNANSWERED
                    || (state.ringing() && next >= 2)
                    || proxied;
        }

        LockedCall locked() {
            Person deputy = tree.deputyOf(person).orElse(null);
            return new LockedCall(
                    id,
                    out,
                    person.id(),
                    person.post(),
                    person.region(),
                    state,
                    next,
                    new Branch(
                            deputy == null ? null : relative(deputy),
                            tree.superiorsOf(person).stream()
                                    .map(this::relative)
                                    .toList()),
                    true,
                    null,
                    Duration.ZERO,
                    Set.of(),
                    null,
                    townshipSilent,
                    null,
                    null,
                    null,
                    false);
        }

        private Branch.Relative relative(Person other) {
            Target target = byPerson.get(other.id());
            return new Branch.Relative(
                    other.id(), other.region(), target != null && target.isSilent(), asked.contains(other.id()));
        }
    }

    private record Reaction(Instant at, Collection<UUID> about, Quality quality, int seconds, boolean aboutOthers) {}

    private final MianxianTree tree;
    private final SeededPeople people;
    private final Profile profile;
    private final CallOut out;
    private final int batch;
    private final Map<String, Target> byPerson = new LinkedHashMap<>();
    private final Map<UUID, Target> byCall = new LinkedHashMap<>();
    private final PriorityQueue<Reaction> reactions = new PriorityQueue<>(Comparator.comparing(Reaction::at));
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> callsTo = new LinkedHashMap<>();
    private int messagesToTheBranch;

    /**
     * @param batch how many due targets one transaction takes
     */
    SimulatedCallOut(MianxianTree tree, SeededPeople people, Profile profile, int batch) {
        this.tree = tree;
        this.people = people;
        this.profile = profile;
        this.batch = batch;
        this.out = new CallOut(
                UUID.randomUUID(), UUID.randomUUID(), null, "610725", false, true, profile, "red", START, "c");
    }

    List<String> lines() {
        return lines.stream().sorted().toList();
    }

    int messagesToTheBranch() {
        return messagesToTheBranch;
    }

    Map<CallState, Long> board() {
        return byCall.values().stream().collect(Collectors.groupingBy(t -> t.state, Collectors.counting()));
    }

    void run() {
        Step first = profile.steps(out.colour()).get(0);
        for (Person person : tree.all()) {
            Target target = new Target(person, START.plus(first.patience()));
            byPerson.put(person.id(), target);
            byCall.put(target.id, target);
            for (Channel channel : first.channels()) {
                leaves(
                        START,
                        AttemptDraft.wake(
                                target.locked(), person.id(), Step.Who.SELF, 0, channel, AttemptState.QUEUED));
            }
        }
        while (step()) {
            continue;
        }
    }

    /** What happens next: an answer, or the end of somebody's patience. */
    private boolean step() {
        Instant due = byCall.values().stream()
                .filter(target -> target.due != null)
                .map(target -> target.due)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Reaction reaction = reactions.peek();
        if (reaction != null && (due == null || !reaction.at().isAfter(due))) {
            answer(Objects.requireNonNull(reactions.poll()));
            return true;
        }
        if (due == null) {
            return false;
        }
        List<Target> all = byCall.values().stream()
                .filter(target -> due.equals(target.due))
                .toList();
        Contacts contacts = new Contacts();
        for (int from = 0; from < all.size(); from += batch) {
            climb(all.subList(from, Math.min(all.size(), from + batch)), contacts, due);
        }
        return true;
    }

    private void climb(List<Target> due, Contacts contacts, Instant now) {
        due.forEach(target -> target.due = null);
        List<LockedCall> open = due.stream()
                .filter(target -> target.state.open())
                .map(Target::locked)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Rungs rungs = Rungs.decide(open, silentTownships(now), contacts, now);
        rungs.next.forEach((id, next) -> byCall.get(id).next = next);
        rungs.toDoor.forEach(visit -> sendToDoor(visit, now));
        rungs.givenUp.forEach(id -> byCall.get(id).state = CallState.UNANSWERED);
        for (Deadline deadline : rungs.deadlines) {
            byCall.get(CallKeys.callId(deadline.key())).due = deadline.dueAt();
        }
        Map<UUID, List<UUID>> bundles = new LinkedHashMap<>();
        rungs.attempts.stream().filter(draft -> draft.bundleId() != null).forEach(draft -> bundles.computeIfAbsent(
                        draft.bundleId(), id -> new ArrayList<>())
                .add(draft.callId()));
        rungs.attempts.forEach(draft -> leaves(now, draft));
        rungs.attempts.stream()
                .filter(draft -> bundles.containsKey(draft.bundleId()))
                .forEach(draft -> aboutOthers(now, draft));
        messagesToTheBranch += (int) rungs.attempts.stream()
                .filter(draft -> draft.id().equals(draft.bundleId()))
                .count();
    }

    private Set<String> silentTownships(Instant now) {
        SilentTownship rule = Objects.requireNonNull(profile.silentTownship());
        List<SilentTownship.Sign> signs = byCall.values().stream()
                .map(target -> new SilentTownship.Sign(
                        target.person.region(),
                        target.state.ringing() || target.townshipSilent,
                        START,
                        target.next,
                        target.signOfLife))
                .toList();
        return rule.among(signs, profile.steps(out.colour()), now);
    }

    private void sendToDoor(DoorVisit visit, Instant now) {
        Target target = byCall.get(visit.callId());
        target.state = CallState.AT_THE_DOOR;
        target.townshipSilent = visit.townshipSilent();
        String sender = Objects.requireNonNullElse(visit.askedPersonId(), "desk");
        lines.add("%05d door of %s sent by %s".formatted(second(now), target.person.id(), sender));
    }

    private static long second(Instant now) {
        return Duration.between(START, now).toSeconds();
    }

    private void leaves(Instant now, AttemptDraft draft) {
        Target target = byCall.get(draft.callId());
        if (draft.who() == Step.Who.DOOR) {
            return;
        }
        boolean own = draft.who() == Step.Who.SELF;
        String because = own ? "" : " because of " + target.person.id();
        lines.add("%05d %s %s %s%s"
                .formatted(
                        second(now),
                        draft.toPersonId(),
                        draft.who().wire(),
                        draft.channel().wire(),
                        because));
        if (own && draft.channel() == Channel.VOICE) {
            own(now, target);
        }
        if (!own) {
            target.asked.add(draft.toPersonId());
        }
    }

    private void own(Instant now, Target target) {
        int call = callsTo.merge(target.person.id(), 1, Integer::sum);
        SeededPeople.Temper temper = people.temper(target.person.id());
        if (temper == SeededPeople.Temper.HANGS_UP_AFTER_8_S) {
            target.signOfLife = true;
        } else if (temper.hearsCall() == call) {
            reactions.add(new Reaction(now.plusSeconds(ANSWERS_AFTER), List.of(target.id), Quality.HEARD, 20, false));
        }
    }

    private void aboutOthers(Instant now, AttemptDraft draft) {
        if (draft.channel() == Channel.VOICE && people.answersFor(draft.toPersonId())) {
            reactions.add(
                    new Reaction(now.plusSeconds(ANSWERS_AFTER), List.of(draft.callId()), Quality.PRESSED, 0, true));
        }
    }

    private void answer(Reaction reaction) {
        for (UUID id : reaction.about()) {
            Target target = byCall.get(id);
            var given = new GivenAnswer(
                    reaction.quality(),
                    "somebody",
                    "person:somebody",
                    reaction.at(),
                    null,
                    reaction.seconds(),
                    reaction.aboutOthers(),
                    null,
                    null,
                    null);
            target.signOfLife |= !reaction.aboutOthers();
            if (AnswerCalls.judge(target.locked(), given).closes()) {
                target.state = CallState.ANSWERED;
                target.proxied = reaction.aboutOthers();
                target.due = null;
            }
        }
    }
}
