package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.Violation;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How one element and one JSON value become each other, both ways, compiled from a schema of a contract. Shared by all
 * requests of a generation.
 */
public final class Mapping {
    private static final int MOST_ROOM = 256 << 10;

    private final Field root;
    private final byte[] declarations;
    private final JsonNode schema;

    /** Bytes that a message takes, judged by the last ones. */
    private int usual;

    private final boolean parts;

    /**
     * A mapping.
     *
     * @param schema that it was compiled from
     * @param attributes more of the start tag, as they are written
     * @param parts whether the element is written whole, but read from its first child on
     */
    Mapping(Field root, Prefixes prefixes, JsonNode schema, String attributes, boolean parts) {
        this.root = root;
        this.schema = schema;
        this.parts = parts;
        XmlOutput text = new XmlOutput();
        text.inAttribute(true);
        new Namespaces(prefixes).of(root).forEach((prefix, namespace) -> {
            text.raw(" xmlns:" + prefix + "=\"");
            text.text(namespace);
            text.raw('"');
        });
        text.raw(attributes);
        this.declarations = text.toBytes();
    }

    /** The schema that it was compiled from. */
    public JsonNode schema() {
        return schema;
    }

    /** Whether the element is that around the message itself, whose children are read one after the other. */
    public boolean isParts() {
        return parts;
    }

    /** The element that the mapping is of. */
    public XmlName element() {
        return root.name;
    }

    /**
     * Reads the element at whose start a reader stands, and writes its JSON; the reader is at its end afterwards.
     *
     * @param reported told of breaches that do not end the reading
     * @throws BreachException when a value is none of its type, or when the strictness says so
     */
    public void toJson(XMLStreamReader xml, JsonGenerator json, Strictness strictness, Consumer<Breach> reported)
            throws XMLStreamException, IOException {
        read(new XmlToJson(SafeXml.inside(xml), json, strictness, false, reported));
    }

    /** The same where items of an array may stand apart; arrays are held in memory. */
    public void toJsonCollecting(
            XMLStreamReader xml, JsonGenerator json, Strictness strictness, Consumer<Breach> reported)
            throws XMLStreamException, IOException {
        read(new XmlToJson(SafeXml.inside(xml), json, strictness, true, reported));
    }

    private void read(XmlToJson reader) throws XMLStreamException, IOException {
        if (parts) {
            reader.readParts(root);
        } else {
            reader.read(root);
        }
    }

    /** Whether the element is one in which there is nothing: no attribute, no child, no text. */
    public boolean isEmpty() {
        return root.shape instanceof ObjectShape object && object.fields.length == 0;
    }

    /** Whether the element has a simple value and nothing else, which is a string in JSON. */
    public boolean isText() {
        return root.shape instanceof Shape.Scalar scalar
                && !scalar.list
                && (root.codes != null || scalar.lexical.isString());
    }

    /**
     * Reads the JSON value at which a parser stands, and appends the element, with its namespaces declared.
     *
     * @return what is wrong with the value; the output is good for nothing then
     */
    public List<Violation> toXml(JsonParser json, XmlOutput xml) throws IOException {
        Violations violations = new Violations();
        int before = xml.length();
        xml.room(usual);
        new JsonToXml(json, xml, violations).write(root, declarations);
        // What other threads see of it does not matter: it is a guess.
        usual = Math.min(MOST_ROOM, Math.max(xml.length() - before, usual - usual / 8));
        return violations.all();
    }
}
