package io.jiaoying.cap.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place on WGS-84, latitude first. */
record Point(double latitude, double longitude) {
    private static final Pattern PAIR =
            Pattern.compile("[-+]?[0-9]{1,3}(\\.[0-9]{0,20})?,[-+]?[0-9]{1,3}(\\.[0-9]{0,20})?");
    private static final double FARTHEST_LATITUDE = 90;
    private static final double FARTHEST_LONGITUDE = 180;
    /** Relative error of the products below, with room to spare. */
    private static final double DOUBT = 1e-14;

    /** Empty when the text is no {@code lat,lon}. */
    static Optional<Point> parse(String pair) {
        if (!PAIR.matcher(pair).matches()) {
            return Optional.empty();
        }
        int comma = pair.indexOf(',');
        return Optional.of(new Point(number(pair.substring(0, comma)), number(pair.substring(comma + 1))));
    }

    /** Without a zero of its own for the negative side. */
    private static double number(String text) {
        return Double.parseDouble(text) + 0.0;
    }

    boolean isOnEarth() {
        return Math.abs(latitude) <= FARTHEST_LATITUDE && Math.abs(longitude) <= FARTHEST_LONGITUDE;
    }

    /** On which side of the line from {@code a} to {@code b} this lies: 1, -1, or 0 exactly on it. */
    int sideOf(Point a, Point b) {
        double left = (b.longitude - a.longitude) * (latitude - a.latitude);
        double right = (b.latitude - a.latitude) * (longitude - a.longitude);
        double difference = left - right;
        if (Math.abs(difference) > DOUBT * (Math.abs(left) + Math.abs(right))) {
            return difference > 0 ? 1 : -1;
        }
        return exactSideOf(a, b);
    }

    private int exactSideOf(Point a, Point b) {
        BigDecimal left = minus(b.longitude, a.longitude).multiply(minus(latitude, a.latitude));
        BigDecimal right = minus(b.latitude, a.latitude).multiply(minus(longitude, a.longitude));
        return left.compareTo(right);
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
