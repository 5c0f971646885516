package io.jiaoying.incident.document.domain;

/** Ordinals as reports are numbered: 一 二 … 十 十一 … 九十九. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private ChineseNumber() {}

    static String of(int number) {
        if (number < 0 || number >= HUNDRED) {
            return Integer.toString(number);
        }
        if (number < TEN) {
            return DIGITS.substring(number, number + 1);
        }
        String tens = number / TEN == 1 ? "" : of(number / TEN);
        String ones = number % TEN == 0 ? "" : of(number % TEN);
        return tens + "十" + ones;
    }
}
