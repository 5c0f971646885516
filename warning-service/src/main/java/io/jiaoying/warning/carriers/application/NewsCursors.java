package io.jiaoying.warning.carriers.application;

import io.smallrye.mutiny.Uni;

/** Port: how far the news of each gateway were fetched. */
public interface NewsCursors {
    /** Empty before the first. */
    Uni<String> of(String gateway);

    Uni<Void> moveTo(String gateway, String cursor);
}
