package io.jiaoying.warning.assessment.application;

import io.jiaoying.warning.DataFile;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Thresholds as data: packs that ship, and the operator's own files. One that cannot be read stops the start. */
@Startup
@ApplicationScoped
public class ThresholdRules {
    private final List<ThresholdPack> packs;

    ThresholdRules(@ConfigProperty(name = "jiaoying.assessment.thresholds") List<String> locations) {
        this.packs = locations.stream()
                .map(location -> DataFile.read(location, ThresholdPack::parse))
                .toList();
    }

    public List<ThresholdPack> packs() {
        return packs;
    }

    public List<ThresholdPack> of(ReadingKind kind) {
        return packs.stream().filter(pack -> pack.kind() == kind).toList();
    }

    /** Which windows anybody asks for, by kind of reading. */
    public Map<ReadingKind, List<Duration>> windows() {
        return packs.stream()
                .collect(Collectors.groupingBy(
                        ThresholdPack::kind,
                        Collectors.flatMapping(
                                pack -> pack.windows().stream(),
                                Collectors.collectingAndThen(
                                        Collectors.toSet(),
                                        lengths -> lengths.stream().sorted().toList()))));
    }

    /** Of each pack the gravest threshold that each window reaches. */
    public List<Crossing> crossings(List<Window> windows) {
        Map<StationAt, Map<Duration, Window>> together = windows.stream()
                .collect(Collectors.groupingBy(
                        StationAt::of, Collectors.toMap(Window::length, Function.identity(), (one, same) -> one)));
        return windows.stream()
                .flatMap(window -> of(window.kind()).stream()
                        .flatMap(pack ->
                                pack.crossing(window, together.getOrDefault(StationAt.of(window), Map.of())).stream()))
                .toList();
    }

    /** Windows of one station that end with the same reading. */
    private record StationAt(String source, String station, ReadingKind kind, Instant until) {
        static StationAt of(Window window) {
            return new StationAt(window.source(), window.station(), window.kind(), window.until());
        }
    }
}
