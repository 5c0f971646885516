package io.jiaoying.gateway.application;

import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamPosition;
import java.util.List;

/** Reads from the topics what the hub's memory no longer holds. Blocks: for worker threads only. */
public interface CatchUp {
    /** A reader that is being caught up. */
    interface Target extends StreamListener {
        /** The position is good; frames follow. */
        void begin();

        /** Blocks until the reader has taken them; false when it is gone or too slow. */
        boolean write(List<Frame> frames);
    }

    /** Joins the target to the hub once it is caught up; false when the position is not in the topics (any more). */
    boolean run(StreamPosition from, Target target);
}
