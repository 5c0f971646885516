package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.Carriers;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the carrier by channel and region, keeps each to its pace, and asks the next one when one is away or refuses. Where
 * it is not known whether a carrier has a message, nobody else is asked: the same one is, under the same key.
 */
@ApplicationScoped
class RouteMessages implements Carriers {
    private static final Logger LOG = Logger.getLogger(RouteMessages.class);
    private static final int LARGEST_CLAIM = 200;
    private static final Duration SOONEST = Duration.ofMillis(20);

    private final List<Lane> lanes;

    @Inject
    RouteMessages(@Any Instance<CarrierSource> sources, InstantSource clock, SharedRates rates) {
        this(sources.stream().flatMap(source -> source.carriers().stream()).toList(), clock, rates::now);
    }

    RouteMessages(List<Carrier> carriers, InstantSource clock, DoubleSupplier share) {
        lanes = carriers.stream()
                .map(carrier -> new Lane(carrier, clock, share))
                .toList();
        lanes.forEach(lane -> LOG.infof("carrier %s", lane.provider()));
    }

    @Override
    public Room room() {
        Map<Channel, Integer> room = new EnumMap<>(Channel.class);
        for (Lane lane : lanes) {
            int own = lane.room();
            if (own > 0) {
                lane.provider().channels().forEach(channel -> room.merge(channel, own, Integer::sum));
            }
        }
        room.replaceAll((channel, sum) -> Math.min(sum, LARGEST_CLAIM));
        return new Room(room, more());
    }

    private Optional<Duration> more() {
        return lanes.stream()
                .map(Lane::more)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(soon -> soon.compareTo(SOONEST) < 0 ? SOONEST : soon);
    }

    @Override
    public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
        Map<List<Lane>, List<CarrierMessage>> byRoute =
                messages.stream().collect(Collectors.groupingBy(this::route, LinkedHashMap::new, Collectors.toList()));
        return Multi.createBy()
                .merging()
                .streams(byRoute.entrySet().stream()
                        .map(each -> send(each.getKey(), each.getValue(), traceparent))
                        .toList());
    }

    /** All who could carry it, the one to ask first at the head. */
    List<Lane> route(CarrierMessage message) {
        return lanes.stream()
                .filter(lane -> lane.provider().carries(message.channel())
                        && lane.provider().serves(message.region()))
                .sorted(Comparator.comparing((Lane lane) -> !lane.isWell())
                        .thenComparing(Lane::provider, Provider.nearestFirst(message.region())))
                .toList();
    }

    private Multi<HandOver> send(List<Lane> route, List<CarrierMessage> messages, @Nullable String trace) {
        if (route.isEmpty()) {
            return all(messages, message -> new HandOver.Refused(message.attemptId(), "no-carrier"));
        }
        Lane lane = route.get(0);
        int now = lane.enter(messages.size());
        List<CarrierMessage> leaving = messages.subList(0, now);
        Duration pause = lane.pause();
        Multi<HandOver> held = all(
                messages.subList(now, messages.size()),
                message -> new HandOver.Full(message.attemptId(), HandOver.Full.PACE, pause));
        return now == 0 ? held : Multi.createBy().merging().streams(held, leave(lane, route, leaving, trace));
    }

    private Multi<HandOver> leave(Lane lane, List<Lane> route, List<CarrierMessage> leaving, @Nullable String trace) {
        Map<UUID, CarrierMessage> open = new ConcurrentHashMap<>();
        leaving.forEach(message -> open.put(message.attemptId(), message));
        Multi<HandOver> told = lane.carrier()
                .handOver(leaving, trace)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("carrier %s failed: %s", lane.provider().name(), failure))
                .onFailure()
                .recoverWithCompletion();
        Multi<HandOver> untold = Multi.createFrom()
                .deferred(() -> all(
                        List.copyOf(open.values()),
                        message -> new HandOver.Later(message.attemptId(), "no-answer", true)));
        return Multi.createBy()
                .concatenating()
                .streams(told.filter(result -> open.containsKey(result.attemptId())), untold)
                .onItem()
                .transformToMultiAndMerge(result -> {
                    CarrierMessage message = open.remove(result.attemptId());
                    HandOver kept = lane.result(result);
                    return message == null || route.size() == 1 || !isForAnother(kept)
                            ? Multi.createFrom().item(kept)
                            : send(route.subList(1, route.size()), List.of(message), trace);
                });
    }

    private static boolean isForAnother(HandOver result) {
        return result instanceof HandOver.Refused || (result instanceof HandOver.Later later && !later.mayHaveLeft());
    }

    private static Multi<HandOver> all(List<CarrierMessage> messages, Function<CarrierMessage, HandOver> result) {
        return Multi.createFrom().iterable(messages.stream().map(result).toList());
    }
}
