package io.jiaoying.gateway.application;

import io.jiaoying.gateway.domain.Frame;
import java.util.List;

/** One reader's end of the live stream; neither method may block. */
public interface StreamListener {
    void deliver(List<Frame> frames);

    /** The stream starts anew: the reader has to come back with its position. */
    void disconnect();
}
