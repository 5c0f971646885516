package io.jiaoying.warning.assessment.application;

import io.jiaoying.events.assessment.OpinionRequestedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.texting.application.TextDraft;
import io.jiaoying.warning.texting.application.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is said when an opinion is asked for; who is not in the directory is asked by the desk itself. */
@ApplicationScoped
class OpinionMessages {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("M月d日H时mm分");

    private final Texts texts;

    OpinionMessages(Texts texts) {
        this.texts = texts;
    }

    Uni<Void> send(Tx tx, Cause cause, OpinionRequests.Open open, boolean reminder) {
        OpinionRequest request = open.request();
        if (request.personId() == null) {
            return Uni.createFrom().voidItem();
        }
        return texts.send(
                tx,
                cause,
                List.of(new TextDraft(
                        TextDraft.About.OPINION,
                        request.id(),
                        request.personId(),
                        TextDraft.Channel.SMS,
                        "征询研判意见",
                        text(open, reminder),
                        open.exercise())));
    }

    private static String text(OpinionRequests.Open open, boolean reminder) {
        OpinionRequest request = open.request();
        String place = Regions.get().find(open.region()).map(Region::name).orElse(open.region());
        return (open.exercise() ? "演练 " : "") + (reminder ? "催请：" : "") + "请就" + place + "的研判提出意见，"
                + UNTIL.format(Beijing.at(request.dueAt())) + "前答复" + place + "值班室：" + request.question();
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
