package io.jiaoying.warning.carriers.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Port: the processes of this service that live. */
public interface Replicas {
    /** Says that this one lives; how many others were seen within the time. Two that do so at once see each other. */
    Uni<Integer> othersSeen(String instance, Duration within);

    /** This one goes, so that the others need not wait. */
    Uni<Void> leave(String instance);
}
