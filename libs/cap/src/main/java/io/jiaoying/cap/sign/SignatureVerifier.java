package io.jiaoying.cap.sign;

import io.jiaoying.cap.xml.FaultException;
import io.jiaoying.cap.xml.XmlTree;
import java.security.Key;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Verifies a message's signature with the certificates pinned for its sender; those in the message only say which one is meant. */
public final class SignatureVerifier {
    private final PinnedCertificates pinned;

    public SignatureVerifier(PinnedCertificates pinned) {
        this.pinned = pinned;
    }

    /**
     * @param message the very bytes that were read as the sender's message
     */
    public SignatureOutcome verify(byte[] message, String sender, Instant now) {
        try {
            Document document = SecureDom.parse(XmlTree.text(message));
            List<Element> signatures = SignatureShape.signatures(document);
            if (signatures.isEmpty()) {
                return SignatureOutcome.NONE;
            }
            Optional<SignatureOutcome> wrong = SignatureShape.wrong(signatures);
            return wrong.isPresent() ? wrong.get() : verify(signatures.get(0), sender, now);
        } catch (FaultException | SAXException | MarshalException | XMLSignatureException | CertificateException e) {
            return SignatureOutcome.MALFORMED;
        } catch (RuntimeException librarysOwn) {
            return SignatureOutcome.MALFORMED; // the JDK throws these at structures it never expected
        }
    }

    private SignatureOutcome verify(Element signature, String sender, Instant now)
            throws MarshalException, XMLSignatureException, CertificateException {
        List<X509Certificate> candidates = pinned.of(sender);
        Optional<X509Certificate> named = NamedCertificate.in(signature);
        if (named.isPresent() && !candidates.contains(named.get())) {
            return pinned.pinnedForAnybody(named.get())
                    ? SignatureOutcome.SWAPPED_CERTIFICATE
                    : SignatureOutcome.UNKNOWN_CERTIFICATE;
        }
        List<X509Certificate> tried = named.map(List::of).orElse(candidates);
        SignatureOutcome outcome = SignatureOutcome.UNKNOWN_CERTIFICATE;
        for (X509Certificate certificate : tried) {
            outcome = verifyWith(certificate, signature, now);
            if (outcome == SignatureOutcome.VALID) {
                return outcome;
            }
        }
        return outcome;
    }

    private static SignatureOutcome verifyWith(X509Certificate certificate, Element signature, Instant now)
            throws MarshalException, XMLSignatureException {
        if (!isInForce(certificate, now)) {
            return SignatureOutcome.EXPIRED_CERTIFICATE;
        }
        if (!isStrong(certificate.getPublicKey())) {
            return SignatureOutcome.WEAK_ALGORITHM;
        }
        Key key = certificate.getPublicKey();
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        XMLSignature parsed = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        if (!signedBy(parsed, context)) {
            return SignatureOutcome.WRONG_KEY;
        }
        for (Reference reference : parsed.getSignedInfo().getReferences()) {
            if (!reference.validate(context)) {
                return SignatureOutcome.CHANGED;
            }
        }
        return SignatureOutcome.VALID;
    }

    /** A key of another kind than the signature's cannot even be tried. */
    private static boolean signedBy(XMLSignature signature, DOMValidateContext context) {
        try {
            return signature.getSignatureValue().validate(context);
        } catch (XMLSignatureException notThisKind) {
            return false;
        }
    }

    private static boolean isInForce(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= Algorithms.FEWEST_RSA_BITS;
        }
        return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= Algorithms.FEWEST_EC_BITS;
    }
}
