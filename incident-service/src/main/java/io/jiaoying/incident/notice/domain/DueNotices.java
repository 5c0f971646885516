package io.jiaoying.incident.notice.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaoying.incident.domain.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Derives what is due from what happened, so that nothing due can be forgotten to be written down.
 *
 * @param neighbours administrative codes by county, as the operator configured them
 * @param regionName full name of an administrative code
 */
public record DueNotices(
        List<NoticeRule> rules, Map<String, List<String>> neighbours, UnaryOperator<String> regionName) {
    private static final int COUNTY_DIGITS = 6;
    private static final int DIGITS_OF_A_LEVEL = 2;

    private record Addressee(String code, String name) {}

    /** Every notice these moments of the incident make due; the same moment always gives the same ids. */
    public List<Notice> of(Incident incident, Map<NoticeMoment, Instant> moments) {
        return rules.stream()
                .filter(rule -> rule.holdsFor(incident.eventType()) && moments.containsKey(rule.moment()))
                .flatMap(rule -> addressees(rule, incident.region()).map(to -> notice(incident, rule, to, moments)))
                .toList();
    }

    private static Notice notice(Incident incident, NoticeRule rule, Addressee to, Map<NoticeMoment, Instant> moments) {
        return new Notice(
                id(incident.id(), rule.id(), to.code()),
                incident.id(),
                incident.region(),
                incident.exercise(),
                rule.kind(),
                to.code(),
                to.name(),
                rule.basis(),
                rule.verified(),
                moments.get(rule.moment()),
                null,
                null,
                null);
    }

    private static UUID id(UUID incident, String rule, String recipient) {
        return UUID.nameUUIDFromBytes((incident + "/" + rule + "/" + recipient).getBytes(UTF_8));
    }

    private Stream<Addressee> addressees(NoticeRule rule, String region) {
        String county = region.length() <= COUNTY_DIGITS ? region : region.substring(0, COUNTY_DIGITS);
        return switch (rule.kind()) {
            case NEIGHBOUR ->
                neighbours.getOrDefault(county, List.of()).stream()
                        .map(code -> new Addressee(code, regionName.apply(code) + "人民政府"));
            case HIGHER_GOVERNMENT -> above(county).map(code -> new Addressee(code, regionName.apply(code) + "人民政府"));
            case SAME_LEVEL_GOVERNMENT ->
                Stream.of(new Addressee(rule.recipient(), regionName.apply(county) + rule.name()));
            default -> Stream.of(new Addressee(rule.recipient(), rule.name()));
        };
    }

    private static Stream<String> above(String county) {
        return county.length() <= DIGITS_OF_A_LEVEL
                ? Stream.empty()
                : Stream.of(county.substring(0, county.length() - DIGITS_OF_A_LEVEL));
    }
}
