package io.jiaoying.cap.xml;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses a document without ever opening anything else: no document type, no entities, no depth that could hurt. */
public final class XmlTree {
    /** Four times what CAP and a signature in it need. */
    static final int DEEPEST = 32;

    private static final String FAULTY_PLACE = "/";

    private final Deque<Open> open = new ArrayDeque<>();

    private XmlTree() {}

    /** An element whose end is not reached yet. */
    private record Open(
            String namespace, String name, List<String> attributes, StringBuilder text, List<Element> children) {
        Element closed() {
            return new Element(namespace, name, attributes, text.toString(), children);
        }
    }

    /** The document element of bytes that are decoded as they say themselves. */
    public static Element parse(byte[] document, int mostBytes) throws FaultException {
        if (document.length > mostBytes) {
            throw fault(
                    Kind.TOO_LARGE, "文件超过 " + mostBytes + " 字节", "the document is larger than " + mostBytes + " bytes");
        }
        return parse(DocumentText.decode(document));
    }

    /** A document's characters, for parsers of other kinds. */
    public static String text(byte[] document) throws FaultException {
        return DocumentText.decode(document);
    }

    static Element parse(String document) throws FaultException {
        if (Prologue.hasDocumentType(document)) {
            throw documentType();
        }
        XmlTree tree = new XmlTree();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document));
            try {
                return tree.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notWellFormed) {
            Location place = notWellFormed.getLocation();
            throw notWellFormed(place == null ? 1 : place.getLineNumber());
        } catch (RuntimeException parserStumbled) {
            throw notWellFormed(1);
        }
    }

    /** The JDK's own parser, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is opened");
        });
        return factory;
    }

    private Element read(XMLStreamReader reader) throws XMLStreamException, FaultException {
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw fault(Kind.MALFORMED, "只支持 XML 1.0", "only XML 1.0 is supported");
        }
        Element root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD -> throw documentType();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw fault(Kind.MALFORMED, "不接受实体引用", "references to entities are not accepted");
                default -> {}
            }
        }
        return Objects.requireNonNull(root, "a well-formed document has an element");
    }

    private void begin(XMLStreamReader reader) throws FaultException {
        if (open.size() >= DEEPEST) {
            throw fault(Kind.TOO_LARGE, "元素嵌套超过 " + DEEPEST + " 层", "elements are nested deeper than " + DEEPEST);
        }
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add("{" + Objects.requireNonNullElse(reader.getAttributeNamespace(i), "") + "}"
                    + reader.getAttributeLocalName(i) + "=" + reader.getAttributeValue(i));
        }
        open.push(new Open(
                Objects.requireNonNullElse(reader.getNamespaceURI(), ""),
                reader.getLocalName(),
                attributes,
                new StringBuilder(),
                new ArrayList<>()));
    }

    private Element end() {
        Element closed = open.pop().closed();
        Open parent = open.peek();
        if (parent != null) {
            parent.children().add(closed);
        }
        return closed;
    }

    private void text(XMLStreamReader reader) {
        Open current = open.peek();
        if (current != null) {
            current.text().append(reader.getText());
        }
    }

    private static FaultException notWellFormed(int line) {
        return fault(Kind.MALFORMED, "第 " + line + " 行起不是良构的 XML", "not well-formed XML from line " + line + " on");
    }

    private static FaultException documentType() {
        return fault(Kind.DOCTYPE, "不接受文档类型声明（DOCTYPE）和实体", "a document type (DOCTYPE) and entities are not accepted");
    }

    private static FaultException fault(Kind kind, String chinese, String english) {
        return new FaultException(new Fault(kind, FAULTY_PLACE, chinese, english));
    }
}
