package io.jiaoying.gateway.domain;

/** A service behind the gateway. */
public enum Upstream {
    INCIDENT("incident-service", "报告服务"),
    WARNING("warning-service", "预警服务"),
    RESOURCE("resource-service", "资源服务");

    private final String serviceName;
    private final String chineseName;

    Upstream(String serviceName, String chineseName) {
        this.serviceName = serviceName;
        this.chineseName = chineseName;
    }

    public String serviceName() {
        return serviceName;
    }

    public String chineseName() {
        return chineseName;
    }
}
