package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles as JSON: how they ship, and how one is frozen into each call-out. */
public final class ProfileJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int REMEMBERED = 200;
    private static final Map<String, Profile> READ = new ConcurrentHashMap<>();

    record Body(
            String id,
            String source,
            List<String> answeredWhen,
            int heardSeconds,
            List<String> proxiedWhen,
            Map<String, List<Rung>> ladders,
            @Nullable Asked feedback) {}

    record Rung(String who, List<String> channels, String patience) {}

    record Asked(
            String within, List<String> channels, @Nullable String afterLifting) {}

    private ProfileJson() {}

    /** Reads a profile; the same text is read once. */
    public static Profile read(String json) {
        if (READ.size() > REMEMBERED) {
            READ.clear();
        }
        return READ.computeIfAbsent(json, ProfileJson::parse);
    }

    public static String write(Profile profile) {
        Profile.Feedback asked = profile.feedback();
        Body body = new Body(
                profile.id(),
                profile.source(),
                profile.answeredWhen().stream().map(Quality::wire).sorted().toList(),
                profile.heardSeconds(),
                profile.proxiedWhen().stream().map(Quality::wire).sorted().toList(),
                profile.ladders().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> rungs(e.getValue()))),
                asked == null ? null : asked(asked));
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("profile " + profile.id() + " could not be written", e);
        }
    }

    private static Profile parse(String json) {
        try {
            Body body = MAPPER.readValue(json, Body.class);
            Asked asked = body.feedback();
            return new Profile(
                    body.id(),
                    body.source(),
                    qualities(body.answeredWhen()),
                    body.heardSeconds(),
                    qualities(body.proxiedWhen()),
                    body.ladders().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, e -> steps(e.getValue()))),
                    asked == null ? null : feedback(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a call profile: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Step> steps(List<Rung> rungs) {
        return rungs.stream()
                .map(r -> new Step(Step.Who.of(r.who()), channels(r.channels()), Duration.parse(r.patience())))
                .toList();
    }

    private static List<Rung> rungs(List<Step> steps) {
        return steps.stream()
                .map(s -> new Rung(
                        s.who().wire(), wires(s.channels()), s.patience().toString()))
                .toList();
    }

    private static Profile.Feedback feedback(Asked asked) {
        String lifting = asked.afterLifting();
        return new Profile.Feedback(
                Duration.parse(asked.within()),
                channels(asked.channels()),
                lifting == null ? null : Duration.parse(lifting));
    }

    private static Asked asked(Profile.Feedback feedback) {
        Duration lifting = feedback.afterLifting();
        return new Asked(
                feedback.within().toString(), wires(feedback.channels()), lifting == null ? null : lifting.toString());
    }

    private static List<Channel> channels(List<String> wires) {
        return wires.stream().map(w -> Channel.of(w).orElseThrow()).toList();
    }

    private static List<String> wires(List<Channel> channels) {
        return channels.stream().map(Channel::wire).toList();
    }

    private static Set<Quality> qualities(List<String> wires) {
        return wires.stream().map(w -> Quality.of(w).orElseThrow()).collect(Collectors.toSet());
    }
}
