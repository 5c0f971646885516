package io.jiaoying.incident.notice.persistence;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** What an operator says about notices. */
@ConfigMapping(prefix = "jiaoying.notices")
interface NoticeSettings {
    /** Names of the shipped lists in use. */
    List<String> lists();

    /** Administrative codes of the neighbours, by the county's code. */
    Map<String, List<String>> neighbours();
}
