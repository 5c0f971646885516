package io.jiaoying.timeline.check;

/**
 * The first bad entry.
 *
 * @param seq its number, or the number it should have
 */
record Finding(Fault fault, long seq, String chinese, String english) {}
