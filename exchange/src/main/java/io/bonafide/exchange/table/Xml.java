package io.bonafide.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, pulled element by element, with no document type and no entity. */
final class Xml implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final ZipParts.Part part;
    private final XMLStreamReader reader;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    Xml(ZipParts.Part part, SourceFile file) throws IOException {
        this.part = part;
        try {
            reader = FACTORY.createXMLStreamReader(new MarkupGuard(part, file));
        } catch (XMLStreamException e) {
            part.close();
            throw unwrapped(e);
        }
    }

    /**
     * Goes to the next start or end of an element, or text.
     *
     * @return {@link XMLStreamConstants#START_ELEMENT}, {@code END_ELEMENT}, {@code CHARACTERS} or {@code END_DOCUMENT}
     */
    int next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("a document type or an entity in XML");
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw unwrapped(e);
        }
    }

    /** Goes to the next start of an element; false at the end. */
    boolean nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private static IOException unwrapped(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
            if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException io) {
                return io;
            }
        }
        return new IOException("not well-formed XML", e);
    }

    /** The name of the element without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without prefix; null if it is not there. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text at hand, as far as there is room for {@code most} characters and one. */
    void appendText(StringBuilder to, int most) {
        int room = most + 1 - to.length();
        to.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
    }

    double fractionRead() {
        return part.fractionRead();
    }

    /** Reads the rest of the part unparsed, so that its checksum is compared. */
    void drain() throws IOException {
        part.drain();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
