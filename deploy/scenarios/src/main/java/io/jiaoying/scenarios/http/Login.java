package io.jiaoying.scenarios.http;

/** The parties of the embedded realm who play a part. */
public enum Login {
    DEMO_SYSTEM("demo-system", "接入系统", Kind.CLIENT),
    DEMO_ADMIN("demo-admin", "管理系统", Kind.CLIENT),
    VILLAGE_HEAD("village-head", "村信息员", Kind.PERSON),
    COUNTY_DUTY("county-duty", "县值班员", Kind.PERSON),
    COUNTY_LEADER("county-leader", "县带班领导", Kind.PERSON),
    COUNTY_DEPUTY("county-deputy", "县副职", Kind.PERSON),
    ANALYST("analyst", "研判员", Kind.PERSON),
    PROVINCE_DUTY("province-duty", "省值班员", Kind.PERSON),
    AUDITOR("auditor", "督查员", Kind.PERSON);

    /** People log in with a password, systems with their client's secret. */
    enum Kind {
        PERSON,
        CLIENT
    }

    private final String account;
    private final String chinese;
    private final Kind kind;

    Login(String account, String chinese, Kind kind) {
        this.account = account;
        this.chinese = chinese;
        this.kind = kind;
    }

    public String account() {
        return account;
    }

    public String chinese() {
        return chinese;
    }

    boolean isClient() {
        return kind == Kind.CLIENT;
    }
}
