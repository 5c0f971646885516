package io.jiaoying.scenarios;

import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.report.Expectations.Missing;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.EventLog;
import io.jiaoying.scenarios.stream.StreamEvent;
import io.jiaoying.scenarios.stream.StreamFollower;
import java.time.Duration;
import java.util.List;

/** Plays acts one after another while following the live stream, then says what was seen. */
public final class Player {
    private static final Duration OPENING = Duration.ofSeconds(15);

    private final HttpApi api;
    private final Narrator narrator;

    public Player(HttpApi api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** What the demonstration plays. */
    public static List<Act> everything() {
        return List.of(new RainstormAct(), new HazmatAct(), new LateAct());
    }

    /** The promises that were not kept; empty when all went as told. */
    public List<Missing> play(List<Act> acts) {
        EventLog log = new EventLog();
        LiveLines lines = new LiveLines(narrator);
        Scene scene = Scene.of(api, log, narrator, lines::more);
        try (StreamFollower stream =
                new StreamFollower(api, Login.COUNTY_DUTY, scene.clock(), event -> hear(event, log, lines))) {
            stream.start(OPENING);
            for (Act act : acts) {
                lines.anew();
                play(act, scene);
            }
            scene.expectations().equal("流上每条都是完整的 CloudEvent", 0, stream.malformed());
        }
        measureStream(scene);
        new Ending(scene).tell();
        return scene.expectations().missing();
    }

    private static void hear(StreamEvent event, EventLog log, LiveLines lines) {
        log.add(event);
        lines.accept(event);
    }

    private void play(Act act, Scene scene) {
        narrator.title(act.title());
        try {
            act.play(scene);
        } catch (StoryBrokenException e) {
            narrator.fails("本幕到此为止 this act ends here: " + e.getMessage());
        }
    }

    private static void measureStream(Scene scene) {
        scene.events().all(event -> true).forEach(event -> scene.hops()
                .add("任一事件：发生 → 实时流", Duration.between(event.time(), event.seenAt())));
    }
}
