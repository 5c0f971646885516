package io.jiaoying.access;

import java.util.Optional;

/** Roles of people and systems, as the token's {@code roles} claim spells them. */
public enum Role {
    /** 信息员: reports what was seen. */
    REPORTER(Role.Names.REPORTER),
    /** 值班员: receives, completes and passes on reports. */
    DUTY_OFFICER(Role.Names.DUTY_OFFICER),
    /** 带班领导: decides at the desk. */
    DUTY_LEADER(Role.Names.DUTY_LEADER),
    /** 研判: judges what a situation may become. */
    ANALYST(Role.Names.ANALYST),
    /** 签发: approves warnings. */
    ISSUER(Role.Names.ISSUER),
    /** Keeps people, posts and resources. */
    RESOURCE_MANAGER(Role.Names.RESOURCE_MANAGER),
    /** 督查: reads everything in the region, changes nothing. */
    AUDITOR(Role.Names.AUDITOR),
    /** Keeps the rule packs. */
    RULES_ADMIN(Role.Names.RULES_ADMIN),
    /** Another system with client credentials. */
    SYSTEM(Role.Names.SYSTEM);

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The role with this wire name; empty for roles that are not ours, such as Keycloak's own. */
    public static Optional<Role> ofWireName(String wireName) {
        for (Role role : values()) {
            if (role.wireName.equals(wireName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Wire names as constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String REPORTER = "reporter";
        public static final String DUTY_OFFICER = "duty-officer";
        public static final String DUTY_LEADER = "duty-leader";
        public static final String ANALYST = "analyst";
        public static final String ISSUER = "issuer";
        public static final String RESOURCE_MANAGER = "resource-manager";
        public static final String AUDITOR = "auditor";
        public static final String RULES_ADMIN = "rules-admin";
        public static final String SYSTEM = "system";

        private Names() {}
    }
}
