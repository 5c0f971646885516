package io.jiaoying.warning.reminding.application;

import io.jiaoying.events.call.ReminderUndeliverableV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.reminding.domain.Audience;
import io.jiaoying.warning.reminding.domain.Desks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides whom a clock's reminder goes to; who is not known is said, never dropped silently. */
@ApplicationScoped
public class RemindDesks {
    private static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.VOICE);

    private final Reminders reminders;
    private final Outbox outbox;
    private final ReminderMetrics metrics;
    private final InstantSource time;

    RemindDesks(Reminders reminders, Outbox outbox, ReminderMetrics metrics, InstantSource time) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.metrics = metrics;
        this.time = time;
    }

    public Uni<Void> remind(Tx tx, Cause cause, RemindedClock clock) {
        return reminders
                .stillMatters(tx, clock)
                .chain(matters ->
                        matters ? send(tx, cause, clock) : Uni.createFrom().voidItem());
    }

    /** The clock ended. */
    public Uni<Void> end(Tx tx, UUID clockId, String how) {
        return reminders.end(tx, clockId, how);
    }

    private Uni<Void> send(Tx tx, Cause cause, RemindedClock clock) {
        return drafts(tx, clock).chain(drafts -> reminders
                .supersede(tx, clock)
                .chain(() -> reminders.insert(tx, cause, clock, drafts))
                .chain(inserted -> tellUndeliverable(tx, cause, clock, drafts, new HashSet<>(inserted))));
    }

    private Uni<List<ReminderDraft>> drafts(Tx tx, RemindedClock clock) {
        Optional<String> desk = Desks.ofDuty(clock.from(), clock.to(), clock.region());
        return Multi.createFrom()
                .iterable(clock.audience())
                .onItem()
                .transformToUniAndConcatenate(audience -> drafts(tx, audience, desk))
                .collect()
                .asList()
                .map(RemindDesks::oncePerPerson);
    }

    private Uni<List<ReminderDraft>> drafts(Tx tx, Audience audience, Optional<String> dutyDesk) {
        Optional<String> desk = audience == Audience.LEVEL_ABOVE ? dutyDesk.flatMap(Desks::above) : dutyDesk;
        if (desk.isEmpty()) {
            return Uni.createFrom().item(List.of(ReminderDraft.toNobody(audience, null, "no-desk")));
        }
        String code = desk.get();
        Uni<List<String>> people =
                audience == Audience.DUTY_LEADER ? reminders.dutyLeaders(tx, code) : reminders.dutyPost(tx, code);
        return people.map(ids -> ids.isEmpty()
                ? List.of(ReminderDraft.toNobody(audience, code, "nobody-known"))
                : toEach(audience, code, ids));
    }

    private static List<ReminderDraft> toEach(Audience audience, String desk, List<String> people) {
        return people.stream()
                .flatMap(person -> CHANNELS.stream()
                        .map(channel ->
                                new ReminderDraft(UUID.randomUUID(), audience, desk, person, channel.wire(), null)))
                .toList();
    }

    /** Somebody who is duty post and leader at once is reminded once. */
    private static List<ReminderDraft> oncePerPerson(List<List<ReminderDraft>> all) {
        Set<String> seen = new HashSet<>();
        var kept = new ArrayList<ReminderDraft>();
        all.stream()
                .flatMap(Collection::stream)
                .filter(draft -> draft.personId() == null || seen.add(draft.personId() + " " + draft.channel()))
                .forEach(kept::add);
        return kept;
    }

    private Uni<Void> tellUndeliverable(
            Tx tx, Cause cause, RemindedClock clock, List<ReminderDraft> drafts, Set<UUID> inserted) {
        List<ReminderUndeliverableV1> events = drafts.stream()
                .filter(draft -> draft.reason() != null && inserted.contains(draft.id()))
                .map(draft -> undeliverable(clock, draft))
                .toList();
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        tx.afterCommit(() -> events.forEach(event -> metrics.undeliverable(event.reason())));
        return outbox.append(tx, cause, events);
    }

    private ReminderUndeliverableV1 undeliverable(RemindedClock clock, ReminderDraft draft) {
        return new ReminderUndeliverableV1(
                clock.incidentId().toString(),
                clock.clockId().toString(),
                clock.number(),
                draft.audience().wire(),
                draft.desk(),
                null,
                clock.region(),
                String.valueOf(draft.reason()),
                Beijing.at(time.instant()),
                clock.exercise());
    }
}
