package io.jiaoying.warning.issuing.domain;

/** When approval must come from another party than the draft. */
public final class SecondParty {
    private SecondParty() {}

    /** From the configured colour up, relayed warnings and exercises included; social-security warnings always. */
    public static boolean isNeeded(WarningContent content, Colour from) {
        if (EventTypes.isSocialSecurity(content.eventType())) {
            return true;
        }
        return content.colour() != null && content.colour().atLeast(from);
    }

    public static boolean isMissing(WarningContent content, Colour from, String drafter, String approver) {
        return isNeeded(content, from) && drafter.equals(approver);
    }
}
