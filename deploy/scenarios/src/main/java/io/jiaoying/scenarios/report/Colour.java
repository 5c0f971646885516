package io.jiaoying.scenarios.report;

/** ANSI colours of a terminal. */
public enum Colour {
    PLAIN("0"),
    BOLD("1"),
    FAINT("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    String around(String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
