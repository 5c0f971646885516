package io.jiaoying.scenarios;

/** The rest of an act needs something that did not happen. */
public final class StoryBrokenException extends RuntimeException {
    StoryBrokenException(String message) {
        super(message);
    }
}
