package io.jiaoying.incident.notice.application;

import io.jiaoying.incident.notice.domain.NoticeList;
import java.util.List;
import java.util.Map;

/** Port: who is told at which moment, and who is whose neighbour, in this installation. */
public interface InstalledNotices {
    List<NoticeList> lists();

    /** Administrative codes by county. */
    Map<String, List<String>> neighbours();
}
