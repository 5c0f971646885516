package io.jiaoying.warning.calling.domain;

/** Phone numbers as they may be shown: enough to recognise, not enough to dial. */
public final class MaskedPhone {
    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 2;

    private MaskedPhone() {}

    public static String of(String phone) {
        if (phone.length() <= SHOWN_HEAD + SHOWN_TAIL) {
            return "*".repeat(phone.length());
        }
        String stars = "*".repeat(phone.length() - SHOWN_HEAD - SHOWN_TAIL);
        return phone.substring(0, SHOWN_HEAD) + stars + phone.substring(phone.length() - SHOWN_TAIL);
    }
}
