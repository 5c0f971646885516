package io.jiaoying.incident.domain;

/** The four classes of 突发事件应对法 art. 2. */
public enum EventClass {
    NATURAL_DISASTER("natural-disaster", "自然灾害"),
    ACCIDENT("accident", "事故灾难"),
    PUBLIC_HEALTH("public-health", "公共卫生事件"),
    SOCIAL_SECURITY("social-security", "社会安全事件");

    private final String wire;
    private final String chinese;

    EventClass(String wire, String chinese) {
        this.wire = wire;
        this.chinese = chinese;
    }

    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }
}
