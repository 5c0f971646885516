package io.jiaoying.e2e.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A CAP message of somebody else, as short as the standard allows. */
final class ForeignCap {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss+08:00");

    private ForeignCap() {}

    static String rainIn(String region, String identifier) {
        Instant now = Instant.now();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>61072641600000</sender>
                <sent>%s</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
                <info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Expected</urgency>
                <severity>Minor</severity><certainty>Likely</certainty><expires>%s</expires><headline>邻县暴雨</headline>
                <area><areaDesc>宁强县</areaDesc><geocode><valueName>GB/T 2260</valueName><value>%s</value></geocode></area>
                </info></alert>""".formatted(identifier, time(now), time(now.plusSeconds(3600)), region);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.ofHours(8)));
    }
}
