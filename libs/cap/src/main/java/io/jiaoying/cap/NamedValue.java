package io.jiaoying.cap;

/** A pair of {@code eventCode}, {@code parameter} or {@code geocode}; names and values nobody here knows are kept as they are. */
public record NamedValue(String name, String value) {}
