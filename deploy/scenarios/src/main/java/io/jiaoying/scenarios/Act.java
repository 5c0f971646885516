package io.jiaoying.scenarios;

/** One story with a beginning and an end; what it promises it notes among the scene's expectations. */
public interface Act {
    String title();

    /** StoryBrokenException when going on makes no sense; the missing thing is already noted then. */
    void play(Scene scene);
}
