package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.NotInPlace;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.feedback.domain.Chase;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.FeedbackType;
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

    /** What a call-out froze before a field was known lacks it, hence the nulls. */
    record Body(
            String id,
            String source,
            boolean verified,
            List<String> answeredWhen,
            int heardSeconds,
            List<String> proxiedWhen,
            @Nullable List<String> dutyPosts,
            @Nullable Map<String, Integer> pace,
            @Nullable Township silentTownship,
            @Nullable Away notInPlace,
            Map<String, List<Rung>> ladders,
            @Nullable Asked feedback) {}

    record Rung(String who, List<String> channels, @Nullable String apart, String patience) {}

    record Away(String again, int times, List<String> channels) {}

    record Township(int afterRungs, int atLeast, List<String> channels) {}

    record Asked(
            String within,
            List<String> channels,
            @Nullable String afterLifting,
            @Nullable List<Asking> demands,
            @Nullable Chasing chase) {}

    record Asking(
            String type,
            String starts,
            String within,
            @Nullable String every) {}

    record Chasing(String every, int times) {}

    private ProfileJson() {}

    /** Reads a profile; the same text is read once. Faults are named with their places. */
    public static Profile read(String json) {
        if (READ.size() > REMEMBERED) {
            READ.clear();
        }
        return READ.computeIfAbsent(json, ProfileJson::parse);
    }

    public static String write(Profile profile) {
        try {
            return MAPPER.writeValueAsString(body(profile));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("profile " + profile.id() + " could not be written", e);
        }
    }

    private static Profile parse(String json) {
        try {
            List<ProfileFaults.Fault> faults = ProfileFaults.of(MAPPER.readTree(json));
            if (!faults.isEmpty()) {
                throw new BadProfileException(faults);
            }
            return profile(MAPPER.readValue(json, Body.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a call profile: " + e.getOriginalMessage(), e);
        }
    }

    private static Profile profile(Body body) {
        Township township = body.silentTownship();
        Asked asked = body.feedback();
        return new Profile(
                body.id(),
                body.source(),
                body.verified(),
                qualities(body.answeredWhen()),
                body.heardSeconds(),
                qualities(body.proxiedWhen()),
                body.dutyPosts() == null ? List.of() : body.dutyPosts(),
                body.pace() == null ? Map.of() : body.pace(),
                township == null
                        ? null
                        : new SilentTownship(township.afterRungs(), township.atLeast(), channels(township.channels())),
                notInPlace(body.notInPlace()),
                body.ladders().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> steps(e.getValue()))),
                asked == null ? null : feedback(asked));
    }

    private static Body body(Profile profile) {
        SilentTownship township = profile.silentTownship();
        Profile.Feedback asked = profile.feedback();
        return new Body(
                profile.id(),
                profile.source(),
                profile.verified(),
                profile.answeredWhen().stream().map(Quality::wire).sorted().toList(),
                profile.heardSeconds(),
                profile.proxiedWhen().stream().map(Quality::wire).sorted().toList(),
                profile.dutyPosts(),
                profile.pace(),
                township == null
                        ? null
                        : new Township(township.afterRungs(), township.atLeast(), wires(township.channels())),
                away(profile.notInPlace()),
                profile.ladders().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> rungs(e.getValue()))),
                asked == null ? null : asked(asked));
    }

    private static @Nullable NotInPlace notInPlace(@Nullable Away away) {
        return away == null
                ? null
                : new NotInPlace(Duration.parse(away.again()), away.times(), channels(away.channels()));
    }

    private static @Nullable Away away(@Nullable NotInPlace rule) {
        return rule == null ? null : new Away(rule.again().toString(), rule.times(), wires(rule.channels()));
    }

    private static List<Step> steps(List<Rung> rungs) {
        return rungs.stream()
                .map(r -> new Step(
                        Step.Who.of(r.who()),
                        channels(r.channels()),
                        duration(r.apart()),
                        Duration.parse(r.patience())))
                .toList();
    }

    private static List<Rung> rungs(List<Step> steps) {
        return steps.stream()
                .map(s -> new Rung(
                        s.who().wire(),
                        wires(s.channels()),
                        text(s.apart()),
                        s.patience().toString()))
                .toList();
    }

    private static Profile.Feedback feedback(Asked asked) {
        Chasing chase = asked.chase();
        return new Profile.Feedback(
                Duration.parse(asked.within()),
                channels(asked.channels()),
                duration(asked.afterLifting()),
                asked.demands() == null
                        ? List.of()
                        : asked.demands().stream().map(ProfileJson::demand).toList(),
                chase == null ? null : new Chase(Duration.parse(chase.every()), chase.times()));
    }

    private static Demand demand(Asking asking) {
        return new Demand(
                FeedbackType.of(asking.type()).orElseThrow(),
                Demand.Start.of(asking.starts()).orElseThrow(),
                Duration.parse(asking.within()),
                duration(asking.every()));
    }

    private static Asking asking(Demand demand) {
        return new Asking(
                demand.type().wire(), demand.starts().wire(), demand.within().toString(), text(demand.every()));
    }

    private static Asked asked(Profile.Feedback feedback) {
        Chase chase = feedback.chase();
        return new Asked(
                feedback.within().toString(),
                wires(feedback.channels()),
                text(feedback.afterLifting()),
                feedback.demands().stream().map(ProfileJson::asking).toList(),
                chase == null ? null : new Chasing(chase.every().toString(), chase.times()));
    }

    private static @Nullable Duration duration(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
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
