package io.jiaoying.cap.sign;

import io.jiaoying.cap.xml.FaultException;
import io.jiaoying.cap.xml.XmlTree;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Signs messages of ours: enveloped, exclusive canonical form, SHA-256, the certificate beside it. */
public final class Signer {
    private final PrivateKey key;
    private final X509Certificate certificate;

    public Signer(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The same message in UTF-8 with a signature as its last element. */
    public byte[] sign(byte[] message) {
        try {
            Document document = SecureDom.parse(XmlTree.text(message));
            DOMSignContext context = new DOMSignContext(key, document.getDocumentElement());
            context.setDefaultNamespacePrefix("ds");
            XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
            signatures
                    .newXMLSignature(signedInfo(signatures), keyInfo(signatures))
                    .sign(context);
            return SecureDom.utf8(document);
        } catch (FaultException | SAXException notXml) {
            throw new IllegalArgumentException("only a message can be signed", notXml);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException broken) {
            throw new IllegalStateException("the signing key cannot be used", broken);
        }
    }

    private SignedInfo signedInfo(XMLSignatureFactory signatures) throws GeneralSecurityException {
        Reference whole = signatures.newReference(
                "",
                signatures.newDigestMethod(Algorithms.SHA_256, null),
                List.of(
                        signatures.newTransform(Algorithms.ENVELOPED, (TransformParameterSpec) null),
                        signatures.newTransform(Algorithms.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        CanonicalizationMethod canonical =
                signatures.newCanonicalizationMethod(Algorithms.EXCLUSIVE, (C14NMethodParameterSpec) null);
        return signatures.newSignedInfo(canonical, signatures.newSignatureMethod(algorithm(), null), List.of(whole));
    }

    private String algorithm() {
        return key.getAlgorithm().equals("EC") ? Algorithms.ECDSA_SHA_256 : Algorithms.RSA_SHA_256;
    }

    private KeyInfo keyInfo(XMLSignatureFactory signatures) {
        KeyInfoFactory keys = signatures.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
    }
}
