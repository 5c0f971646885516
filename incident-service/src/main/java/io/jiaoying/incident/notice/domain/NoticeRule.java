package io.jiaoying.incident.notice.domain;

import io.jiaoying.incident.domain.EventTypes;
import java.util.List;

/**
 * Who is told at which moment.
 *
 * @param recipient a word of ours such as {@code police}; {@code neighbours} and {@code higher-government} become codes
 * @param name as officials write it
 * @param eventTypes types or families, {@code *} for every type
 * @param basis regulation and article
 * @param verified false when the sources leave it open: a reminder
 */
public record NoticeRule(
        String id,
        NoticeKind kind,
        String recipient,
        String name,
        List<String> eventTypes,
        NoticeMoment moment,
        String basis,
        boolean verified) {

    boolean holdsFor(String eventType) {
        return eventTypes.stream().anyMatch(family -> family.equals("*") || EventTypes.belongsTo(eventType, family));
    }
}
