package io.jiaoying.neighbourhood;

import java.util.Map;

/**
 * How this neighbourhood is set up.
 *
 * @param smtpPort 0 for no mailbox
 * @param smppPort 0 for any free one, below 0 for no short message centre
 * @param timeScale 1 plays in real time; 0.25, the default, spreads answers over 2 to 60 s
 */
record Settings(int port, int smtpPort, int smppPort, String smppPassword, String secret, long seed, double timeScale) {

    static Settings from(Map<String, String> environment) {
        String secret = environment.get("NEIGHBOURHOOD_SECRET");
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("NEIGHBOURHOOD_SECRET is missing: it signs hand-overs and call-backs");
        }
        return new Settings(
                Integer.parseInt(environment.getOrDefault("NEIGHBOURHOOD_PORT", "18090")),
                Integer.parseInt(environment.getOrDefault("NEIGHBOURHOOD_SMTP_PORT", "0")),
                Integer.parseInt(environment.getOrDefault("NEIGHBOURHOOD_SMPP_PORT", "-1")),
                environment.getOrDefault("NEIGHBOURHOOD_SMPP_PASSWORD", ""),
                secret,
                Long.parseLong(environment.getOrDefault("NEIGHBOURHOOD_SEED", "610725")),
                Double.parseDouble(environment.getOrDefault("NEIGHBOURHOOD_TIME_SCALE", "0.25")));
    }
}
