package io.jiaoying.local.process;

/** Something a person must put right; the message is one sentence in Chinese and one in English. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String chinese, String english) {
        super(chinese + " " + english);
    }
}
