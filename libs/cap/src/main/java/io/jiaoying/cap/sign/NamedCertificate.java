package io.jiaoying.cap.sign;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The certificate a signature says it was made with, the first of its KeyInfo. */
final class NamedCertificate {
    private NamedCertificate() {}

    static Optional<X509Certificate> in(Element signature) throws CertificateException {
        List<Element> certificates = SignatureShape.children(signature, "KeyInfo").stream()
                .flatMap(keyInfo -> SignatureShape.children(keyInfo, "X509Data").stream())
                .flatMap(data -> SignatureShape.children(data, "X509Certificate").stream())
                .toList();
        return certificates.isEmpty()
                ? Optional.empty()
                : Optional.of(parse(certificates.get(0).getTextContent()));
    }

    private static X509Certificate parse(String base64) throws CertificateException {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException notBase64) {
            throw new CertificateException(notBase64);
        }
    }
}
