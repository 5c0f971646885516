package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.SeenEvent;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.events.Topics;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.stream.StreamEvent;
import io.jiaoying.scenarios.stream.StreamFollower;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Disturbing
class LiveStreamIT {
    private static final String HERE = "610725001011";
    private static final String NEXT_DOOR = "610726001001";

    @Test
    void two_readers_see_their_regions_without_gap_or_repeat_across_a_restart(StackUnderTest stack) {
        HttpApi api = HttpApi.at(stack.addresses());
        List<StreamEvent> county = new CopyOnWriteArrayList<>();
        List<StreamEvent> province = new CopyOnWriteArrayList<>();
        try (var duty = new StreamFollower(api, Login.COUNTY_DUTY, InstantSource.system(), county::add);
                var above = new StreamFollower(api, Login.PROVINCE_DUTY, InstantSource.system(), province::add)) {
            duty.start(Duration.ofSeconds(20));
            above.start(Duration.ofSeconds(20));
            String first = reportAtService(stack, HERE);
            awaitReport(county, first);
            awaitReport(province, first);
            int countyFrom = county.size();
            int provinceFrom = province.size();

            List<String> here = new ArrayList<>();
            List<String> nextDoor = new ArrayList<>();
            reportInBoth(stack, here, nextDoor);
            stack.kill(Component.GATEWAY);
            reportInBoth(stack, here, nextDoor);
            stack.start(Component.GATEWAY);
            reportInBoth(stack, here, nextDoor);
            here.forEach(incident -> awaitReport(county, incident));
            nextDoor.forEach(incident -> awaitReport(province, incident));
            stack.awaitRead(Stream.concat(here.stream(), nextDoor.stream()).toList());

            Set<String> mine = published(stack, here);
            Set<String> all = published(stack, here);
            all.addAll(published(stack, nextDoor));
            await().atMost(Duration.ofSeconds(20)).until(() -> ids(county).containsAll(mine));
            await().atMost(Duration.ofSeconds(20)).until(() -> ids(province).containsAll(all));
            assertThat(ids(county.subList(countyFrom, county.size()))).doesNotHaveDuplicates();
            assertThat(ids(province.subList(provinceFrom, province.size()))).doesNotHaveDuplicates();
            assertThat(county).allMatch(event -> event.region().startsWith("610725"));
            assertThat(duty.malformed() + above.malformed()).isZero();
        }
    }

    private static void reportInBoth(StackUnderTest stack, List<String> here, List<String> nextDoor) {
        for (int i = 0; i < 5; i++) {
            here.add(reportAtService(stack, HERE));
            nextDoor.add(reportAtService(stack, NEXT_DOOR));
        }
    }

    /** Past the gateway, so that reports go on while it is down. */
    private static String reportAtService(StackUnderTest stack, String region) {
        return stack.directly(Component.INCIDENT_SERVICE, Login.DEMO_ADMIN)
                .post("/incidents", Reports.seriousReport(region, "直播"))
                .expect(201)
                .id();
    }

    private static void awaitReport(List<StreamEvent> read, String incident) {
        await().atMost(Duration.ofSeconds(30)).until(() -> read.stream()
                .anyMatch(e ->
                        e.is("incident.reported.v1") && e.text("incidentId").equals(incident)));
    }

    /** Ids of everything on the streamed topics that is about these incidents. */
    private static Set<String> published(StackUnderTest stack, List<String> incidents) {
        return new HashSet<>(stack
                .events()
                .all(event -> Topics.ALL.contains(event.topic())
                        && !Topics.COMPACTED.contains(event.topic())
                        && incidents.contains(event.json().path("incidentId").asText()))
                .stream()
                .map(SeenEvent::id)
                .toList());
    }

    private static List<String> ids(List<StreamEvent> events) {
        return events.stream().map(StreamEvent::id).toList();
    }
}
