package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a message of somebody else to those in whose region it lies. */
@ApplicationScoped
public class ReadReceived {
    private final ReceivedReader reader;

    ReadReceived(ReceivedReader reader) {
        this.reader = reader;
    }

    public Uni<ReceivedReader.Received> one(Identity by, UUID id) {
        return reader.find(id).map(found -> {
            ReceivedReader.Received received = found.orElseThrow(ReadReceived::noSuchMessage);
            if (!received.region().startsWith(by.scope().sqlPrefix())) {
                throw Refusal.outsideRegion(received.region());
            }
            return received;
        });
    }

    public Uni<ReceivedMessage.Bytes> document(Identity by, UUID id) {
        return one(by, id).chain(() -> reader.document(id)).map(found -> found.orElseThrow(ReadReceived::noText));
    }

    private static Refusal noSuchMessage() {
        return Refusal.notFound("没有收到过这条消息。", "No such message was received.");
    }

    private static Refusal noText() {
        return Refusal.notFound("被拒消息的正文不保存。", "The text of a refused message is not kept.");
    }
}
