package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAny;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaUse;

/** Makes instances of the elements of a set of schemas. */
public final class InstanceGenerator {
    private static final int DEPTH = 14;
    private static final int TOO_DEEP = 60;
    private static final int MOST_NODES = 400;
    private static final QName ANY_TYPE = new QName(SimpleValues.XSD, "anyType");

    private final XmlSchemaCollection schemas;
    private final SimpleValues values;
    private final Decisions decisions;
    private final Derivations derivations;
    private final ParticleWalk particles;
    private final AnyValues anyValues;
    private final Map<XmlSchemaComplexType, TypeModel> models = new IdentityHashMap<>();
    private int nodes;
    private int ids;

    public InstanceGenerator(XmlSchemaCollection schemas, long seed) {
        this.schemas = schemas;
        this.values = new SimpleValues(schemas);
        this.decisions = new Decisions(seed);
        this.derivations = new Derivations(schemas);
        this.anyValues = new AnyValues(decisions);
        this.particles = new ParticleWalk(schemas, this, decisions, derivations);
    }

    /** Begins another instance. */
    public void begin(Decisions.Style style) {
        decisions.begin(style);
        nodes = 0;
        ids = 0;
    }

    /** Whether an instance is as large as it may be, so that only what has to be there follows. */
    boolean isTired(int depth) {
        return depth > DEPTH || nodes > MOST_NODES;
    }

    /** An instance of a global element. */
    public Node element(QName name) {
        return element(schemas.getElementByQName(name), name, 0);
    }

    /** An element of a type. */
    public Node typed(QName name, QName type) {
        Node node = new Node(name);
        fill(node, typeOf(type), type, 0);
        return node;
    }

    /** An element with another name. */
    public Node renamed(QName name, QName element) {
        return element(schemas.getElementByQName(element), name, 0);
    }

    Node element(XmlSchemaElement element, QName name, int depth) {
        if (depth > TOO_DEEP || element == null) {
            throw new IllegalStateException(element == null ? name + " is not declared" : "has no end");
        }
        nodes++;
        Node node = new Node(name);
        if (element.isNillable() && !isTired(depth) && decisions.takesRarely(element, 3)) {
            node.attributes.put(Node.NIL, Value.of("true"));
            if (typeOf(element) instanceof XmlSchemaComplexType complex) {
                attributes(node, model(complex), false);
            }
        } else if (element.getFixedValue() != null) {
            node.content.add(Value.of(element.getFixedValue()));
        } else {
            fill(node, typeOf(element), element.getSchemaTypeName(), depth);
        }
        return node;
    }

    private XmlSchemaType typeOf(QName name) {
        XmlSchemaType type = schemas.getTypeByQName(SimpleValues.current(name));
        if (type == null) {
            throw new IllegalStateException("the type " + name + " is not declared");
        }
        return type;
    }

    /** An element without a type has that of the element it substitutes. */
    private XmlSchemaType typeOf(XmlSchemaElement element) {
        if (element.getSchemaType() != null) {
            return element.getSchemaType();
        }
        if (element.getSchemaTypeName() != null) {
            return typeOf(element.getSchemaTypeName());
        }
        XmlSchemaElement head = element.getSubstitutionGroup() == null
                ? null
                : schemas.getElementByQName(element.getSubstitutionGroup());
        return head == null ? null : typeOf(head);
    }

    private void fill(Node node, XmlSchemaType type, QName name, int depth) {
        if (type == null || ANY_TYPE.equals(type.getQName())) {
            anyValues.fill(node);
        } else if (type instanceof XmlSchemaSimpleType simple) {
            node.content.add(value(simple, values.of(simple)));
        } else {
            XmlSchemaComplexType declared = (XmlSchemaComplexType) type;
            XmlSchemaComplexType chosen =
                    isTired(depth) && !declared.isAbstract() ? declared : derivations.choose(declared, decisions);
            if (chosen != declared) {
                node.typed(chosen.getQName());
            }
            complex(node, chosen, depth);
        }
    }

    private Value value(Object place, SimpleValues.Known known) {
        if (known.values().isEmpty()) {
            throw new IllegalStateException("no value of a type is known");
        }
        Value value = known.values().get(decisions.pick(place, known.values().size()));
        if (value.text().equals(BuiltIns.NEW_ID)) {
            return Value.of("id" + ++ids);
        }
        return value.text().equals(BuiltIns.KNOWN_ID) ? Value.of("id1") : value;
    }

    private void complex(Node node, XmlSchemaComplexType type, int depth) {
        TypeModel model = model(type);
        attributes(node, model, isTired(depth));
        if (model.text != null) {
            node.content.add(value(type, model.text));
            return;
        }
        node.keepsSpace = model.mixed;
        model.particles.forEach(particle -> particles.add(particle, node, depth));
        if (model.mixed && decisions.takes(model)) {
            mix(node);
        }
    }

    private TypeModel model(XmlSchemaComplexType type) {
        return models.computeIfAbsent(type, one -> TypeModel.of(one, schemas, values));
    }

    private static void mix(Node node) {
        List<Part> mixed = new ArrayList<>();
        mixed.add(Value.of("text "));
        for (Part part : node.content) {
            mixed.add(part);
            mixed.add(Value.of(mixed.size() % 3 == 0 ? "\n" : " more <text> "));
        }
        node.content.clear();
        node.content.addAll(mixed);
    }

    private void attributes(Node node, TypeModel model, boolean requiredOnly) {
        model.attributes.forEach((name, declared) -> {
            XmlSchemaAttribute target = declared.isRef() ? declared.getRef().getTarget() : declared;
            boolean required = declared.getUse() == XmlSchemaUse.REQUIRED;
            if (required || !requiredOnly && decisions.takes(declared)) {
                node.attributes.put(name, attribute(declared, target));
            }
        });
        if (model.anyAttribute != null && !requiredOnly && decisions.takes(model.anyAttribute)) {
            if (!Wildcards.isStrict(model.anyAttribute.getProcessContent())) {
                QName foreign = new Wildcards(model.anyAttribute.getNamespace(), targetOf(node)).attribute();
                node.attributes.put(foreign, Value.of("foreign value"));
            }
        }
    }

    private static String targetOf(Node node) {
        return node.name.getNamespaceURI();
    }

    private Value attribute(XmlSchemaAttribute declared, XmlSchemaAttribute target) {
        String fixed = declared.getFixedValue() == null ? target.getFixedValue() : declared.getFixedValue();
        if (fixed != null) {
            return Value.of(fixed);
        }
        SimpleValues.Known known = target.getSchemaType() != null
                ? values.of(target.getSchemaType())
                : target.getSchemaTypeName() == null
                        ? new SimpleValues.Known("string", BuiltIns.of("string"))
                        : values.of(target.getSchemaTypeName());
        return value(target, known);
    }

    /** Whatever a wildcard allows: elements that nobody knows, or those of the schemas where these have to be known. */
    void any(XmlSchemaAny any, Node into, int depth) {
        long count = isTired(depth) ? any.getMinOccurs() : decisions.count(any, any.getMinOccurs(), any.getMaxOccurs());
        for (int i = 0; i < count; i++) {
            Wildcards wildcard = new Wildcards(any.getNamespace(), any.getTargetNamespace());
            int kind = decisions.pick(any, 5);
            boolean strict = Wildcards.isStrict(any.getProcessContent());
            boolean added = (kind == 4 || strict) && known(wildcard, any, into, depth);
            if (!added && !strict) {
                into.add(wildcard.element(kind));
            }
        }
    }

    private boolean known(Wildcards wildcard, XmlSchemaAny any, Node into, int depth) {
        List<XmlSchemaElement> allowed = new ArrayList<>();
        for (org.apache.ws.commons.schema.XmlSchema schema : schemas.getXmlSchemas()) {
            schema.getElements().values().stream()
                    .filter(element -> !element.isAbstract()
                            && wildcard.allows(element.getQName().getNamespaceURI()))
                    .forEach(allowed::add);
        }
        if (allowed.isEmpty()) {
            return false;
        }
        XmlSchemaElement one = allowed.stream()
                .filter(element -> isTired(depth) && typeOf(element) instanceof XmlSchemaSimpleType)
                .findFirst()
                .orElseGet(() -> allowed.get(decisions.pick(any.getProcessContent(), allowed.size())));
        Node known = element(one, one.getQName(), Math.max(depth + 1, DEPTH));
        known.normalize();
        into.add(known);
        return true;
    }
}
