package io.jiaoying.warning.calling.application;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Message;
import io.jiaoying.warning.calling.domain.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The words of each attempt. */
@ApplicationScoped
class Wording {
    private static final int NAMED = 3;
    private static final int TOWNSHIP_DIGITS = 9;

    private final PageTokens tokens;
    private final String base;

    Wording(PageTokens tokens, @ConfigProperty(name = "jiaoying.public-base-url") String base) {
        this.tokens = tokens;
        this.base = base;
    }

    String text(Outgoing out) {
        Message message = out.message();
        boolean spoken = out.channel() == Channel.VOICE || out.channel() == Channel.LOUDSPEAKER;
        if (out.allClear()) {
            return message.allClear();
        }
        if (out.feedback()) {
            return feedback(out, message, spoken);
        }
        if (out.who() == Step.Who.SELF) {
            return self(out, message);
        }
        if (out.who() == Step.Who.COUNTY) {
            return aboutTownship(out, message, spoken);
        }
        int silent = Math.max(1, out.silent().size());
        boolean away = out.silent().stream().anyMatch(Outgoing.Silent::away);
        return spoken ? message.spokenAbout(silent, away, who(out)) : message.about(silent, away, who(out), link(out));
    }

    private String aboutTownship(Outgoing out, Message message, boolean spoken) {
        String places = out.silent().stream()
                .map(silent -> place(silent.region().substring(0, TOWNSHIP_DIGITS)))
                .distinct()
                .collect(Collectors.joining("、"));
        int silent = out.silent().size();
        return spoken ? message.spokenAboutTownship(silent, places) : message.aboutTownship(silent, places, link(out));
    }

    private String feedback(Outgoing out, Message message, boolean spoken) {
        if (out.who().ofTheBranch()) {
            int silent = Math.max(1, out.silent().size());
            return spoken
                    ? message.spokenFeedbackAbout(silent, who(out))
                    : message.feedbackAbout(silent, who(out), link(out));
        }
        if (spoken) {
            return message.spokenFeedback();
        }
        return out.afterEnd() ? message.closingFeedback(link(out)) : message.feedback(link(out));
    }

    private String self(Outgoing out, Message message) {
        return switch (out.channel()) {
            case VOICE -> out.asksInPlace() ? message.voiceAskingInPlace() : message.voice();
            case LOUDSPEAKER -> message.voice();
            case MAIL -> message.mail(link(out));
            case SMS, WEBHOOK, PAGE, DESK, DOOR -> message.sms(link(out));
        };
    }

    private String link(Outgoing out) {
        boolean own = out.who() == Step.Who.SELF;
        String token = own
                ? tokens.token(PageTokens.Opens.CALL, out.callId())
                : tokens.token(PageTokens.Opens.ATTEMPT, out.id());
        return base + "/a/" + token;
    }

    /** Posts and places, no names. */
    private static String who(Outgoing out) {
        String named = out.silent().stream()
                .limit(NAMED)
                .map(silent -> place(silent.region()) + silent.post() + (silent.away() ? "未到岗" : ""))
                .collect(Collectors.joining("、"));
        return out.silent().size() > NAMED ? named + "等" : named;
    }

    static String place(String region) {
        return Regions.get().find(region).map(Region::name).orElse("");
    }
}
