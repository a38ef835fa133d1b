package io.serai.soap.wsdl.instances;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAll;
import org.apache.ws.commons.schema.XmlSchemaAny;
import org.apache.ws.commons.schema.XmlSchemaChoice;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaGroup;
import org.apache.ws.commons.schema.XmlSchemaGroupRef;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.XmlSchemaType;

/** Makes the content of an element by the particles of its type. */
final class ParticleWalk {
    private final XmlSchemaCollection schemas;
    private final InstanceGenerator generator;
    private final Decisions decisions;
    private final Derivations derivations;

    ParticleWalk(
            XmlSchemaCollection schemas, InstanceGenerator generator, Decisions decisions, Derivations derivations) {
        this.schemas = schemas;
        this.generator = generator;
        this.decisions = decisions;
        this.derivations = derivations;
    }

    void add(XmlSchemaParticle particle, Node into, int depth) {
        if (particle instanceof XmlSchemaAny any) {
            generator.any(any, into, depth);
            return;
        }
        long count = generator.isTired(depth)
                ? particle.getMinOccurs()
                : decisions.count(particle, particle.getMinOccurs(), particle.getMaxOccurs());
        for (long i = 0; i < count; i++) {
            once(particle, into, depth);
        }
    }

    private void once(XmlSchemaParticle particle, Node into, int depth) {
        if (particle instanceof XmlSchemaElement element) {
            element(element, into, depth);
        } else if (particle instanceof XmlSchemaSequence sequence) {
            sequence.getItems().forEach(item -> add((XmlSchemaParticle) item, into, depth));
        } else if (particle instanceof XmlSchemaAll all) {
            all.getItems().forEach(item -> add((XmlSchemaParticle) item, into, depth));
        } else if (particle instanceof XmlSchemaChoice choice) {
            choice(choice, into, depth);
        } else if (particle instanceof XmlSchemaGroupRef reference) {
            XmlSchemaGroup group = schemas.getGroupByQName(reference.getRefName());
            if (group != null && group.getParticle() != null) {
                add(group.getParticle(), into, depth);
            }
        }
    }

    private void element(XmlSchemaElement element, Node into, int depth) {
        if (!element.isRef()) {
            into.add(generator.element(element, element.getWireName(), depth + 1));
            return;
        }
        QName name = element.getRef().getTargetQName();
        XmlSchemaElement target = schemas.getElementByQName(name);
        if (target == null) {
            throw new IllegalStateException(name + " is not declared");
        }
        XmlSchemaElement chosen = derivations.choose(target, decisions);
        into.add(generator.element(chosen, chosen.getQName(), depth + 1));
    }

    private void choice(XmlSchemaChoice choice, Node into, int depth) {
        List<?> items = choice.getItems();
        if (items.isEmpty()) {
            return;
        }
        int picked = generator.isTired(depth) ? shallow(items) : decisions.pick(choice, items.size());
        add((XmlSchemaParticle) items.get(picked), into, depth);
    }

    /** A way that ends soon: nothing, or an element of a simple type, when there is one. */
    private int shallow(List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            XmlSchemaParticle item = (XmlSchemaParticle) items.get(i);
            if (item.getMinOccurs() == 0 || item instanceof XmlSchemaElement element && isSimple(element)) {
                return i;
            }
        }
        return items.size() - 1;
    }

    private boolean isSimple(XmlSchemaElement element) {
        XmlSchemaElement target =
                element.isRef() ? schemas.getElementByQName(element.getRef().getTargetQName()) : element;
        XmlSchemaType type = target == null || target.getSchemaTypeName() == null
                ? null
                : schemas.getTypeByQName(target.getSchemaTypeName());
        return type instanceof org.apache.ws.commons.schema.XmlSchemaSimpleType;
    }
}
