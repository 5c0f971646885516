package io.jiaoying.warning.issuing.domain;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the warned area.
 *
 * @param region administrative code with its trailing zeros cut off at a level's border; people are called by it
 * @param polygon {@code lat,lon lat,lon …} as in CAP
 * @param circle {@code lat,lon radius-in-km} as in CAP
 */
public record Area(
        @Nullable String region,
        @Nullable String polygon,
        @Nullable String circle) {}
