package io.jiaoying.warning.sql;

/** Who is called in earnest, as conditions for the statements of whoever has to stay out of the way. */
public final class RealCalls {
    /** Of a call-out {@code ro} and its warning {@code rw}. */
    public static final String RUNNING = """
            ro.state = 'running' AND NOT rw.exercise AND rw.state IN ('issued', 'updated') AND rw.expires > clock_timestamp()""";

    private static final String REACH = """
            EXISTS (SELECT 1 FROM call_out ro JOIN warning rw ON rw.id = ro.warning_id WHERE %1$s AND (
                EXISTS (SELECT 1 FROM call rc WHERE rc.call_out_id = ro.id AND rc.person_id = %2$s)
                OR EXISTS (SELECT 1 FROM attempt ra WHERE ra.call_out_id = ro.id AND ra.to_person_id = %2$s)))""";

    private RealCalls() {}

    /**
     * Whether one calls this person, or told them of others.
     *
     * @param person an expression of the statement
     */
    public static String reach(String person) {
        return REACH.formatted(RUNNING, person);
    }
}
