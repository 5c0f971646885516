package io.jiaoying.cap.sign;

import static io.jiaoying.cap.sign.Algorithms.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a signature must look like before any key is tried: exactly one, right under the message, over exactly the whole
 * document. A signature over a part of it would leave room for another message around what was signed.
 */
final class SignatureShape {
    private SignatureShape() {}

    static List<Element> signatures(Document document) {
        NodeList found = document.getElementsByTagNameNS(SIGNATURES, "Signature");
        List<Element> signatures = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            signatures.add((Element) found.item(i));
        }
        return signatures;
    }

    /** Empty when nothing is wrong with its shape. */
    static Optional<SignatureOutcome> wrong(List<Element> signatures) {
        Element signature = signatures.get(0);
        if (signatures.size() > 1
                || signature.getParentNode() != signature.getOwnerDocument().getDocumentElement()) {
            return Optional.of(SignatureOutcome.WRAPPED);
        }
        List<Element> signedInfos = children(signature, "SignedInfo");
        if (signedInfos.size() != 1) {
            return Optional.of(SignatureOutcome.MALFORMED);
        }
        return wrongIn(signature, signedInfos.get(0));
    }

    private static Optional<SignatureOutcome> wrongIn(Element signature, Element signedInfo) {
        List<Element> references = children(signedInfo, "Reference");
        if (!children(signature, "Object").isEmpty()
                || references.size() != 1
                || !references.get(0).hasAttribute("URI")
                || !references.get(0).getAttribute("URI").isEmpty()) {
            return Optional.of(SignatureOutcome.WRAPPED);
        }
        Element reference = references.get(0);
        if (!coversEverything(transforms(reference))) {
            return Optional.of(SignatureOutcome.WRAPPED);
        }
        boolean strong = Algorithms.CANONICALIZATIONS.contains(algorithm(signedInfo, "CanonicalizationMethod"))
                && Algorithms.SIGNINGS.contains(algorithm(signedInfo, "SignatureMethod"))
                && Algorithms.DIGESTS.contains(algorithm(reference, "DigestMethod"));
        return strong ? Optional.empty() : Optional.of(SignatureOutcome.WEAK_ALGORITHM);
    }

    /** Only the signature itself is left out, and nothing is selected. */
    private static boolean coversEverything(List<String> transforms) {
        return !transforms.isEmpty()
                && transforms.size() <= 2
                && transforms.get(0).equals(Algorithms.ENVELOPED)
                && (transforms.size() == 1 || Algorithms.CANONICALIZATIONS.contains(transforms.get(1)));
    }

    private static List<String> transforms(Element reference) {
        return children(reference, "Transforms").stream()
                .flatMap(transforms -> children(transforms, "Transform").stream())
                .map(transform -> transform.getAttribute("Algorithm"))
                .toList();
    }

    private static String algorithm(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.size() == 1 ? found.get(0).getAttribute("Algorithm") : "";
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && SIGNATURES.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
