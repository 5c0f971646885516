package io.jiaoying.warning.assessment.application;

import io.jiaoying.events.assessment.OpinionRequestedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.assessment.domain.OpinionWords;
import io.jiaoying.warning.texting.application.TextDraft;
import io.jiaoying.warning.texting.application.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is said when an opinion is asked for; who is not in the directory is asked by the desk itself. */
@ApplicationScoped
class OpinionMessages {
    private final Texts texts;

    OpinionMessages(Texts texts) {
        this.texts = texts;
    }

    Uni<Void> send(Tx tx, Cause cause, OpinionRequests.Open open, boolean reminder) {
        OpinionRequest request = open.request();
        if (request.personId() == null) {
            return Uni.createFrom().voidItem();
        }
        OpinionWords words = words(open);
        return texts.send(
                tx,
                cause,
                List.of(new TextDraft(
                        TextDraft.About.OPINION,
                        request.id(),
                        request.personId(),
                        TextDraft.Channel.SMS,
                        words.requestTitle(),
                        reminder ? words.reminding() : words.asking(),
                        open.exercise())));
    }

    private static OpinionWords words(OpinionRequests.Open open) {
        String place = Regions.get().find(open.region()).map(Region::name).orElse(open.region());
        return new OpinionWords(place, open.request().question(), open.request().dueAt(), open.exercise());
    }

    static OpinionRequestedV1 event(OpinionRequests.Open open, boolean reminder) {
        OpinionRequest request = open.request();
        return new OpinionRequestedV1(
                request.assessmentId().toString(),
                request.id().toString(),
                open.region(),
                request.kind(),
                Beijing.at(request.dueAt()),
                reminder,
                open.exercise());
    }
}
