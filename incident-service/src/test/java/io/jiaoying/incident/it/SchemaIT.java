package io.jiaoying.incident.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.finding.domain.FindingKind;
import io.jiaoying.incident.finding.domain.FindingState;
import io.jiaoying.incident.hazard.domain.HazardKind;
import io.jiaoying.incident.hazard.domain.HazardLevel;
import io.jiaoying.incident.hazard.domain.HazardState;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class SchemaIT {
    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    static Stream<Arguments> enums_and_their_columns() {
        Set<String> grades = words(Stream.of(Grade.values()).map(Grade::wire));
        return Stream.of(
                Arguments.of(
                        "incident",
                        "state",
                        words(Stream.of(IncidentState.values()).map(IncidentState::wire))),
                Arguments.of("incident", "grade", grades),
                Arguments.of("report", "grade", grades),
                Arguments.of(
                        "report", "kind", words(Stream.of(ReportKind.values()).map(ReportKind::wire))),
                Arguments.of(
                        "clock", "state", words(Stream.of(ClockState.values()).map(ClockState::wire))),
                Arguments.of(
                        "clock",
                        "started_by",
                        words(Stream.of(ClockStart.values()).map(ClockStart::wire))),
                Arguments.of(
                        "clock", "asks", words(Stream.of(ReportKind.values()).map(ReportKind::wire))),
                Arguments.of("clock", "mode", words(Stream.of(Mode.values()).map(Mode::wire))),
                Arguments.of(
                        "finding",
                        "state",
                        words(Stream.of(FindingState.values()).map(FindingState::wire))),
                Arguments.of(
                        "finding", "kind", words(Stream.of(FindingKind.values()).map(FindingKind::wire))),
                Arguments.of("verdict", "verdict", Set.of("met", "met-late", "missed")),
                Arguments.of("verdict", "mode", words(Stream.of(Mode.values()).map(Mode::wire))),
                Arguments.of("transmission", "mode", Set.of("phone", "written")),
                Arguments.of(
                        "notice", "kind", words(Stream.of(NoticeKind.values()).map(NoticeKind::wire))),
                Arguments.of(
                        "notice", "mode", words(Stream.of(NoticeMode.values()).map(NoticeMode::wire))),
                Arguments.of(
                        "notice_moment",
                        "moment",
                        words(Stream.of(NoticeMoment.values()).map(NoticeMoment::wire))),
                Arguments.of(
                        "hazard", "kind", words(Stream.of(HazardKind.values()).map(HazardKind::wire))),
                Arguments.of(
                        "hazard", "level", words(Stream.of(HazardLevel.values()).map(HazardLevel::wire))),
                Arguments.of(
                        "hazard", "state", words(Stream.of(HazardState.values()).map(HazardState::wire))),
                Arguments.of("personal_data", "field", Set.copyOf(PersonalData.FIELDS)));
    }

    @ParameterizedTest
    @MethodSource("enums_and_their_columns")
    void every_enum_equals_its_check_constraint(String table, String column, Set<String> words) {
        String constraint = Database.texts("select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                        + table + "_" + column + "_check'")
                .get(0);

        assertThat(WORD.matcher(constraint).results().map(SchemaIT::word).collect(Collectors.toSet()))
                .isEqualTo(words);
    }

    private static String word(MatchResult match) {
        return match.group(1);
    }

    private static Set<String> words(Stream<String> wires) {
        return wires.collect(Collectors.toSet());
    }
}
