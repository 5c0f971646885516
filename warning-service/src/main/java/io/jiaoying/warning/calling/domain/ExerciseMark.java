package io.jiaoying.warning.calling.domain;

/** Whatever leaves in an exercise begins with 演练. */
public final class ExerciseMark {
    public static final String WORD = "演练";

    private ExerciseMark() {}

    /** The text, marked unless it is already. */
    public static String on(boolean exercise, String text) {
        return !exercise || text.startsWith(WORD) ? text : WORD + " " + text;
    }
}
