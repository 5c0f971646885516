package io.jiaoying.access.testing;

import io.jiaoying.access.Role;

/** The demo logins' tokens for tests of services, signed by the test key; the %test profile trusts it. */
public final class TestTokens {
    private TestTokens() {}

    public static String countyDuty() {
        return person("county-duty", "610725", Role.DUTY_OFFICER).token();
    }

    public static String countyLeader() {
        return person("county-leader", "610725", Role.DUTY_LEADER, Role.ISSUER).token();
    }

    public static String countyDeputy() {
        return person("county-deputy", "610725", Role.DUTY_LEADER, Role.ISSUER).token();
    }

    public static String provinceDuty() {
        return person("province-duty", "61", Role.DUTY_OFFICER).token();
    }

    public static String analyst() {
        return person("analyst", "610725", Role.ANALYST).token();
    }

    public static String auditor() {
        return person("auditor", "61", Role.AUDITOR).token();
    }

    public static String villageHead() {
        return person("village-head", "610725101201", Role.REPORTER).token();
    }

    /** A duty officer of a county that has nothing to do with 610725. */
    public static String otherCountyDuty() {
        return person("other-county-duty", "330106", Role.DUTY_OFFICER).token();
    }

    public static String demoSystem() {
        return system("demo-system", "610725", Role.SYSTEM, Role.REPORTER).token();
    }

    public static String demoProvince() {
        return system("demo-province", "61", Role.SYSTEM).token();
    }

    public static String demoAdmin() {
        return system(
                        "demo-admin",
                        "*",
                        Role.SYSTEM,
                        Role.RULES_ADMIN,
                        Role.RESOURCE_MANAGER,
                        Role.ISSUER,
                        Role.DUTY_OFFICER,
                        Role.AUDITOR)
                .token();
    }

    /** A person's token as the realm issues it; call {@code token()}, or change it first. */
    public static TestToken person(String login, String region, Role... roles) {
        return TestToken.ofPerson(login, region, roles);
    }

    /** A system client's token as the realm issues it. */
    public static TestToken system(String client, String region, Role... roles) {
        return TestToken.ofSystem(client, region, roles);
    }

    /** The key set (JWKS) of the signing key, for tests that play an OIDC provider. */
    public static String publicKeys() {
        return TestSigner.publicKeys();
    }
}
