package io.jiaoying.warning.telling.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.telling.application.ToldTable.Reached;
import io.jiaoying.warning.telling.domain.ToldWords;
import io.jiaoying.warning.texting.application.TextDraft;
import io.jiaoying.warning.texting.application.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells everybody who got a warning, by whichever channel, that it was a mistake: by text, and by voice where a voice told them;
 * loudspeakers and other systems that told of it, once for each place.
 */
@ApplicationScoped
class RecallFromPeople implements DeadlineHandler {
    private final Warnings warnings;
    private final Recalls recalls;
    private final ToldTable table;
    private final Texts texts;
    private final WarningTimeline timeline;

    RecallFromPeople(Warnings warnings, Recalls recalls, ToldTable table, Texts texts, WarningTimeline timeline) {
        this.warnings = warnings;
        this.recalls = recalls;
        this.table = table;
        this.texts = texts;
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return TellOfWarnings.RECALL;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (DueDeadline one : due) {
            done = done.chain(() -> recall(tx, one, TellOfWarnings.warningId(one.key())));
        }
        return done;
    }

    private Uni<Void> recall(Tx tx, DueDeadline due, UUID id) {
        return warnings.lock(tx, id).chain(found -> recalls.of(tx, id).chain(recall -> {
            if (found.isEmpty() || recall.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return table.reached(tx, id)
                    .chain(reached -> tell(tx, due, found.get(), recall.get().reason(), reached));
        }));
    }

    private Uni<Void> tell(Tx tx, DueDeadline due, Warning warning, String reason, List<Reached> reached) {
        List<TextDraft> drafts = new ArrayList<>();
        reached.forEach(person -> drafts.addAll(drafts(warning, reason, person)));
        drafts.addAll(toPlaces(warning, reason, reached, Reached::byLoudspeaker, TextDraft.Channel.LOUDSPEAKER));
        drafts.addAll(toPlaces(warning, reason, reached, Reached::byWebhook, TextDraft.Channel.WEBHOOK));
        Map<String, String> refs =
                Map.of("people", String.valueOf(reached.size()), "messages", String.valueOf(drafts.size()));
        return texts.send(tx, due.cause(), drafts)
                .chain(() -> timeline.append(tx, warning.id(), "recall-sent", "clock", due.firedAt(), refs));
    }

    private static List<TextDraft> drafts(Warning warning, String reason, Reached person) {
        List<TextDraft> drafts = new ArrayList<>();
        drafts.add(draft(warning, reason, person, TextDraft.Channel.SMS));
        if (person.byVoice()) {
            drafts.add(draft(warning, reason, person, TextDraft.Channel.VOICE));
        }
        if (person.hasMail()) {
            drafts.add(draft(warning, reason, person, TextDraft.Channel.MAIL));
        }
        return drafts;
    }

    private static TextDraft draft(Warning warning, String reason, Reached person, TextDraft.Channel channel) {
        ToldWords words = Words.of(warning);
        return new TextDraft(
                TextDraft.About.RECALL,
                warning.id(),
                person.personId(),
                channel,
                words.recallTitle(),
                words.recall(reason),
                warning.content().exercise(),
                isOfAPlace(channel) ? person.region() : null);
    }

    private static boolean isOfAPlace(TextDraft.Channel channel) {
        return channel == TextDraft.Channel.LOUDSPEAKER || channel == TextDraft.Channel.WEBHOOK;
    }

    private static List<TextDraft> toPlaces(
            Warning warning,
            String reason,
            List<Reached> reached,
            Predicate<Reached> byThis,
            TextDraft.Channel channel) {
        Map<String, Reached> oneOfEach = new LinkedHashMap<>();
        reached.stream().filter(byThis).forEach(person -> oneOfEach.putIfAbsent(person.region(), person));
        return oneOfEach.values().stream()
                .map(person -> draft(warning, reason, person, channel))
                .toList();
    }
}
