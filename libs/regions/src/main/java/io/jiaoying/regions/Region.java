package io.jiaoying.regions;

/** One administrative unit; {@code code} always has 12 digits. */
public record Region(String code, String name, Level level) {

    /** The code without trailing zeros: the prefix of every code beneath this unit. */
    public String shortCode() {
        return RegionCode.shorten(code);
    }
}
