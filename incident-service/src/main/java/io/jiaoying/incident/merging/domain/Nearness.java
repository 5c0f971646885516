package io.jiaoying.incident.merging.domain;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far two incidents lie apart.
 *
 * @param metres null where one of them has no coordinates
 * @param minutes between the occurrences
 */
public record Nearness(@Nullable Integer metres, int minutes) {
    private static final double EARTH_METRES = 6_371_000;

    public static Nearness of(Incident one, Incident other) {
        long minutes =
                Duration.between(one.occurredAt(), other.occurredAt()).abs().toMinutes();
        return new Nearness(
                metres(one.content().place(), other.content().place()), (int) Math.min(minutes, Integer.MAX_VALUE));
    }

    private static @Nullable Integer metres(Place one, Place other) {
        Double longitude = one.longitude();
        Double latitude = one.latitude();
        Double otherLongitude = other.longitude();
        Double otherLatitude = other.latitude();
        if (longitude == null || latitude == null || otherLongitude == null || otherLatitude == null) {
            return null;
        }
        return (int) Math.round(metres(latitude, longitude, otherLatitude, otherLongitude));
    }

    /** Along the great circle; a sphere is exact enough to ask whether two reports mean one place. */
    private static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
