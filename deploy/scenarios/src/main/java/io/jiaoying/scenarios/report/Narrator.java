package io.jiaoying.scenarios.report;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells the story line by line: time, who or what, words. Coloured on a terminal, plain elsewhere. */
public final class Narrator {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int WHO_COLUMNS = 12;

    private final PrintStream out;
    private final boolean coloured;
    private final InstantSource clock;

    public Narrator(PrintStream out, boolean coloured, InstantSource clock) {
        this.out = out;
        this.coloured = coloured;
        this.clock = clock;
    }

    public synchronized void title(String text) {
        out.println();
        out.println(paint(Colour.BOLD, "━━ " + text));
    }

    /** Something a party does. */
    public void does(String who, String what) {
        line(Colour.BOLD, who, "▶ " + what);
    }

    /** Something the stack says happened. */
    public void hop(Colour colour, String stage, String what) {
        line(colour, stage, "· " + what);
    }

    public void holds(String what) {
        line(Colour.GREEN, "✓", what);
    }

    public void fails(String what) {
        line(Colour.RED, "✗", what);
    }

    public synchronized void plain(String text) {
        out.println(text);
    }

    private synchronized void line(Colour colour, String who, String what) {
        out.println(paint(Colour.FAINT, TIME.format(clock.instant())) + "  "
                + paint(colour, TextWidth.padRight(who, WHO_COLUMNS)) + what);
    }

    private String paint(Colour colour, String text) {
        return coloured ? colour.around(text) : text;
    }
}
