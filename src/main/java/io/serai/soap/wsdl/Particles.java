package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAll;
import org.apache.ws.commons.schema.XmlSchemaAny;
import org.apache.ws.commons.schema.XmlSchemaChoice;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaGroup;
import org.apache.ws.commons.schema.XmlSchemaGroupRef;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.utils.XmlSchemaObjectBase;
import org.jspecify.annotations.Nullable;

/**
 * Makes properties of the content of a complex type. Sequences and groups are flattened; of a choice all are optional; what
 * is repeated as a whole, or has an element at two places, becomes one array of single elements in their order.
 */
final class Particles {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private record Way(List<Entry> required) {}

    private record Choice(List<Way> ways, boolean optional) {}

    private final SchemaSet schemas;
    private final Namespaces namespaces;
    private final Content content;
    private final boolean mixed;
    private final ElementWriter elements;
    private final Set<XmlSchemaParticle> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Entry> entries = new ArrayList<>();
    private List<Choice> choices = new ArrayList<>();
    private final IdentityHashMap<Entry, XmlSchemaAny> wildcards = new IdentityHashMap<>();

    /** What groups are of, for a group that they become part of. */
    private final IdentityHashMap<Entry, List<Entry>> inner = new IdentityHashMap<>();

    Particles(SchemaSet schemas, TypeWriter types, Namespaces namespaces, Content content, boolean mixed) {
        this.schemas = schemas;
        this.namespaces = namespaces;
        this.content = content;
        this.mixed = mixed;
        this.elements = new ElementWriter(schemas, types);
    }

    /** Adds the content of one type, after that of its base. */
    void add(@Nullable XmlSchemaParticle particle) {
        if (particle != null) {
            item(particle, false);
        }
    }

    /** Puts the properties into the object. */
    void finish() {
        if (mixed) {
            put(group("content", entries, true));
            return;
        }
        if (hasOneTwice()) {
            put(group("content", entries, false));
            return;
        }
        wildcards.forEach(this::addKnown);
        for (Entry entry : entries) {
            put(entry);
        }
        for (Choice choice : choices) {
            List<List<String>> sets = choice.ways.stream()
                    .map(way -> way.required.stream().map(keys::get).toList())
                    .toList();
            content.add(new Content.Choice(sets, choice.optional));
        }
    }

    private final IdentityHashMap<Entry, String> keys = new IdentityHashMap<>();

    private void put(Entry entry) {
        String prefix = schemas.prefixOf(entry.wire.getNamespaceURI());
        String other = prefix.isEmpty() ? entry.key + "Element" : prefix + "_" + entry.key;
        String key = content.add(new Member(entry.key, entry.schema, entry.required), other);
        keys.put(entry, key);
        entry.name(key);
        if (!entry.isGroup()) {
            namespaces.add(entry.named, entry.wire.getNamespaceURI());
        }
    }

    private boolean hasOneTwice() {
        Set<QName> seen = new HashSet<>();
        return entries.stream().filter(entry -> !entry.isGroup()).anyMatch(entry -> !seen.add(entry.wire))
                || entries.stream()
                                .filter(entry -> entry.schema.has("x-xml-any"))
                                .count()
                        > 1;
    }

    private void item(XmlSchemaObjectBase part, boolean optional) {
        schemas.budget().spend();
        if (part instanceof XmlSchemaGroupRef reference) {
            reference(reference, optional || reference.getMinOccurs() == 0);
        } else if (part instanceof XmlSchemaElement element) {
            element(element, optional);
        } else if (part instanceof XmlSchemaAny any) {
            Entry entry = any();
            entries.add(entry);
            wildcards.put(entry, any);
        } else if (part instanceof XmlSchemaParticle particle && particle.getMaxOccurs() > 1) {
            repeated(particle, optional || particle.getMinOccurs() == 0);
        } else if (part instanceof XmlSchemaChoice choice) {
            choice(choice.getItems(), optional || choice.getMinOccurs() == 0);
        } else if (part instanceof XmlSchemaSequence sequence) {
            boolean each = optional || sequence.getMinOccurs() == 0;
            sequence.getItems().forEach(item -> item((XmlSchemaObjectBase) item, each));
        } else if (part instanceof XmlSchemaAll all) {
            boolean each = optional || all.getMinOccurs() == 0;
            all.getItems().forEach(item -> item((XmlSchemaObjectBase) item, each));
        }
    }

    /** What a group has; one that contains itself, which no schema may have, has nothing there. */
    private void reference(XmlSchemaGroupRef reference, boolean optional) {
        XmlSchemaGroup group = schemas.collection().getGroupByQName(reference.getRefName());
        XmlSchemaParticle inner = group == null ? null : group.getParticle();
        if (group == null) {
            content.addMissing(schemas.dangling(), "group", reference.getRefName());
        }
        if (inner == null || !open.add(inner)) {
            return;
        }
        if (reference.getMaxOccurs() > 1) {
            repeated(inner, optional);
        } else {
            item(inner, optional);
        }
        open.remove(inner);
    }

    private void element(XmlSchemaElement element, boolean optional) {
        if (!element.isRef() && element.getWireName() == null) {
            // No schema may have an element without a name.
            return;
        }
        List<XmlSchemaElement> members =
                element.isRef() ? schemas.substitutesFor(element.getRef().getTargetQName()) : List.of();
        if (members.isEmpty()) {
            entries.add(elements.entry(element, optional));
        } else if (element.getMaxOccurs() > 1) {
            List<Entry> ways = members.stream()
                    .map(member -> elements.global(member, 1, true))
                    .toList();
            add(group(ComponentNames.camelCase(element.getRef().getTargetQName().getLocalPart()), ways, false), ways);
        } else {
            substitutes(members, optional || element.getMinOccurs() == 0);
        }
    }

    private void substitutes(List<XmlSchemaElement> members, boolean optional) {
        List<Way> ways = new ArrayList<>();
        for (XmlSchemaElement member : members) {
            Entry entry = elements.global(member, 1, true);
            entries.add(entry);
            ways.add(new Way(List.of(entry)));
        }
        choices.add(new Choice(ways, optional));
    }

    private void choice(List<? extends XmlSchemaObjectBase> items, boolean optional) {
        List<Way> ways = new ArrayList<>();
        boolean open = optional;
        int known = choices.size();
        for (XmlSchemaObjectBase item : items) {
            int from = entries.size();
            item(item, false);
            List<Entry> required = new ArrayList<>();
            for (Entry entry : entries.subList(from, entries.size())) {
                if (entry.required) {
                    required.add(entry);
                    entry.required = false;
                }
            }
            open |= required.isEmpty();
            if (!required.isEmpty()) {
                ways.add(new Way(required));
            }
        }
        // A choice within one way holds only when that way is taken, which a contract cannot say.
        choices = new ArrayList<>(choices.subList(0, known));
        if (ways.size() > 1 || ways.size() == 1 && !open) {
            choices.add(new Choice(ways, open));
        }
    }

    /** What is repeated as a whole. */
    private void repeated(XmlSchemaParticle particle, boolean optional) {
        List<Entry> outerEntries = entries;
        List<Choice> outerChoices = choices;
        entries = new ArrayList<>();
        choices = new ArrayList<>();
        if (particle instanceof XmlSchemaChoice choice) {
            choice.getItems().forEach(item -> item((XmlSchemaObjectBase) item, true));
        } else if (particle instanceof XmlSchemaSequence sequence) {
            sequence.getItems().forEach(item -> item((XmlSchemaObjectBase) item, true));
        } else if (particle instanceof XmlSchemaAll all) {
            all.getItems().forEach(item -> item((XmlSchemaObjectBase) item, true));
        }
        List<Entry> inside = entries;
        entries = outerEntries;
        choices = outerChoices;
        if (inside.size() == 1 && !inside.get(0).isGroup()) {
            // One element that is repeated is an array like others.
            entries.add(elements.arrayOf(inside.get(0), optional));
        } else if (!inside.isEmpty()) {
            add(group("items", inside, false), inside);
        }
    }

    private void add(Entry group, List<Entry> inside) {
        entries.add(group);
        inner.put(group, inside);
    }

    /** One array of single elements, and of texts when they are part of it. */
    private Entry group(String key, List<Entry> inside, boolean withText) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        ObjectNode single = NODES.objectNode().put("type", "object");
        ObjectNode properties = NODES.objectNode();
        Namespaces own = new Namespaces(schemas);
        boolean wild = addMembers(inside, properties, own);
        if (withText) {
            schema.put("x-xml-mixed", "nodes");
        } else {
            if (wild) {
                schema.put("x-xml-any", "nodes");
            } else {
                schema.put("x-xml-group", true);
            }
        }
        single.put("minProperties", 1).put("maxProperties", 1);
        own.writeTo(single);
        if (!properties.isEmpty()) {
            single.set("properties", properties);
        }
        if (withText) {
            ObjectNode items = schema.putObject("items");
            items.putArray("anyOf")
                    .add(NODES.objectNode().put("type", "string"))
                    .add(single);
        } else {
            schema.set("items", single);
        }
        return new Entry(key, new QName("", key), schema, schema, false);
    }

    /** Whether any element is allowed among them. */
    private boolean addMembers(List<Entry> inside, ObjectNode properties, Namespaces namespaces) {
        boolean wild = false;
        Set<QName> seen = new HashSet<>();
        for (Entry entry : flat(inside)) {
            if (entry.isGroup()) {
                wild |= entry.schema.has("x-xml-any");
                continue;
            }
            if (seen.add(entry.wire)) {
                ObjectNode member = ElementWriter.single(entry);
                String key = properties.has(entry.key)
                        ? schemas.prefixOf(entry.wire.getNamespaceURI()) + "_" + entry.key
                        : entry.key;
                properties.set(key, member);
                if (!key.equals(entry.wire.getLocalPart())) {
                    member.withObject("/xml").put("name", entry.wire.getLocalPart());
                }
                namespaces.add(member, entry.wire.getNamespaceURI());
            }
        }
        return wild;
    }

    /** With what groups are of instead of the groups. */
    private List<Entry> flat(List<Entry> inside) {
        return inside.stream()
                .flatMap(entry -> inner.containsKey(entry)
                        ? flat(inner.getOrDefault(entry, List.of())).stream()
                        : Stream.of(entry))
                .toList();
    }

    /** Types what may stand in a wildcard, as far as the service has it. */
    private void addKnown(Entry wildcard, XmlSchemaAny any) {
        Set<QName> named = entries.stream()
                .filter(entry -> !entry.isGroup())
                .map(entry -> entry.wire)
                .collect(Collectors.toSet());
        List<Entry> known = new Wildcards(schemas)
                .admitted(any, named).stream()
                        // Their items may have the same wildcard, and have no name to refer to.
                        .filter(element -> !elements.isWrapper(element))
                        .map(element -> elements.global(element, 1, true))
                        .filter(entry -> !entry.schema.path("type").asText().equals("array"))
                        .toList();
        if (!known.isEmpty() && wildcard.schema.get("items") instanceof ObjectNode items) {
            ObjectNode properties = NODES.objectNode();
            Namespaces own = new Namespaces(schemas);
            addMembers(known, properties, own);
            own.writeTo(items);
            items.set("properties", properties);
        }
    }

    private static Entry any() {
        ObjectNode schema = NODES.objectNode().put("type", "array").put("x-xml-any", "nodes");
        schema.putObject("items").put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        return new Entry("any", new QName("", "any"), schema, schema, false);
    }
}
