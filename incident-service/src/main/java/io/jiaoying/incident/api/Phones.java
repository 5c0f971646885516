package io.jiaoying.incident.api;

/** How a phone number may look. */
final class Phones {
    static final String PATTERN = "\\+?[0-9]{3,20}";
    static final String MESSAGE = "须为 3 至 20 位数字，可带前导 + | must be 3 to 20 digits with an optional leading +";
    static final int LONGEST_NAME = 100;

    private Phones() {}
}
