package io.serai.mapping;

import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One property of a JSON object and its place in the XML. Written by the compiler alone, then never changed. */
final class Field {
    /** What becomes of a value of a backend that is none of its type. */
    enum Invalid {
        REFUSED,
        NULL,
        OMITTED
    }

    /** Where a property stands in XML. */
    enum Place {
        ELEMENT,
        ATTRIBUTE,
        TEXT,
        GROUP,
        ANY_ATTRIBUTES,
        NIL
    }

    /** No attributes. */
    static final byte[] NONE = {};

    final String key;
    final SerializedString json;
    final Place place;

    /** Of the element or attribute; of each item for an array. */
    final XmlName name;

    final boolean required;
    final boolean nillable;
    final boolean array;

    /** Of the element around the items of an array; null when there is none. */
    final @Nullable XmlName wrapper;

    /** Whether it is an array whose items are elements of the object itself. */
    final boolean repeated;

    final boolean itemsNillable;
    final int leastItems;
    final int mostItems;
    final boolean omitsNull;
    final boolean emptyIsNull;
    final boolean ignored;

    private final boolean hidden;

    /** Whether its value is for nobody but client and backend. */
    final boolean sensitive;

    final @Nullable String fixed;
    final @Nullable String fallback;
    final @Nullable CodeList codes;
    final Invalid invalid;

    /** {@code <p:name}, {@code </p:name>}, and the same of the wrapper. */
    final byte[] open;

    /** The whole start tag, when nothing but the type of the instance stands in it. */
    final byte[] start;

    final byte[] close;
    final byte[] openWrapper;
    final byte[] closeWrapper;

    /** What {@code xsi:type} says of it; null when nothing does. */
    final @Nullable XmlName type;

    /** That attribute, or nothing. */
    final byte[] typeAttribute;

    /** Whether an empty array says that there is no item; otherwise nothing does. */
    boolean emptyArray;

    Shape shape = Shape.Node.INSTANCE;
    int index;

    Field(FieldFacts facts, Prefixes prefixes) {
        this.key = facts.key();
        this.json = new SerializedString(key);
        this.place = facts.place();
        this.name = facts.name();
        this.required = facts.required();
        this.nillable = facts.property().nillable();
        this.array = facts.array();
        this.wrapper = facts.wrapper();
        this.repeated = array && wrapper == null || place == Place.GROUP;
        this.itemsNillable = facts.itemsNillable();
        this.emptyArray = !facts.property().text("x-xml-empty").equals("omit");
        this.leastItems = facts.property().get("minItems").asInt(0);
        this.mostItems = facts.property().get("maxItems").asInt(Integer.MAX_VALUE);
        this.omitsNull = facts.property().text("x-xml-null").equals("omit");
        this.emptyIsNull = facts.property().has("x-xml-empty-scalar");
        this.ignored = facts.property().is("x-xml-ignore");
        this.sensitive = facts.property().is("x-sensitive");
        this.fixed = facts.property().value("x-xml-fixed");
        this.fallback = facts.property().value("x-xml-default");
        this.hidden = ignored || fixed != null;
        this.codes = CodeList.of(facts.property());
        // YAML reads null as nothing, and not as a word.
        this.invalid = switch (facts.property().get("x-xml-invalid").asText()) {
            case "null" -> Invalid.NULL;
            case "omit" -> Invalid.OMITTED;
            default -> Invalid.REFUSED;
        };
        String instance = facts.property().own("x-xml-xsi-type");
        this.type = instance.isEmpty() ? null : XmlName.parse(instance);
        this.typeAttribute = type == null ? NONE : bytes(" xsi:type=\"" + prefixes.tag(type) + '"');
        String tag = prefixes.tag(name);
        this.open = bytes(place == Place.ATTRIBUTE ? ' ' + tag + "=\"" : '<' + tag);
        this.start = bytes('<' + tag + new String(typeAttribute, StandardCharsets.UTF_8) + '>');
        this.close = bytes(place == Place.ATTRIBUTE ? "\"" : "</" + tag + '>');
        this.openWrapper = wrapper == null ? NONE : bytes('<' + prefixes.tag(wrapper));
        this.closeWrapper = wrapper == null ? NONE : bytes("</" + prefixes.tag(wrapper) + '>');
    }

    /** Whether clients neither see it nor may send it. */
    boolean isHidden() {
        return hidden;
    }

    /** The name of the element that is a child of the object: of the wrapper when there is one. */
    XmlName outer() {
        return wrapper == null ? name : wrapper;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
