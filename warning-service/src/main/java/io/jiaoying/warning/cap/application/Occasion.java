package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a message of a warning leaves, and when.
 *
 * @param relayOf the message of somebody else that it passes on
 * @param mistaken the warning should never have been issued, and is withdrawn 误发撤回
 */
record Occasion(MsgType type, CapTime sent, @Nullable Reference relayOf, boolean mistaken) {
    boolean isEnd() {
        return type == MsgType.CANCEL;
    }

    Instant at() {
        return sent.instant();
    }
}
