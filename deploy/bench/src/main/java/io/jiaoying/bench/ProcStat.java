package io.jiaoying.bench;

/** One process as {@code /proc/<pid>/stat} shows it (proc(5)); ticks include its children that were waited for. */
record ProcStat(long pid, long parent, long ticks) {
    private static final int PARENT = 1;
    private static final int USER_TICKS = 11;
    private static final int TICK_FIELDS = 4;

    /** The name in parentheses may hold anything, so fields are counted from its last parenthesis. */
    static ProcStat parse(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = USER_TICKS; i < USER_TICKS + TICK_FIELDS; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return new ProcStat(
                Long.parseLong(line.substring(0, line.indexOf(' '))), Long.parseLong(fields[PARENT]), ticks);
    }
}
