package io.jiaoying.cap.sign;

import java.util.Set;

/** What a signature may be made with; all else is too weak or too clever. */
final class Algorithms {
    static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String RSA_SHA_256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String ECDSA_SHA_256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    static final Set<String> CANONICALIZATIONS = Set.of(
            EXCLUSIVE, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/2006/12/xml-c14n11");

    static final Set<String> DIGESTS =
            Set.of(SHA_256, "http://www.w3.org/2001/04/xmldsig-more#sha384", "http://www.w3.org/2001/04/xmlenc#sha512");

    static final Set<String> SIGNINGS = Set.of(
            RSA_SHA_256,
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            ECDSA_SHA_256,
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");

    static final int FEWEST_RSA_BITS = 2048;
    static final int FEWEST_EC_BITS = 256;

    private Algorithms() {}
}
