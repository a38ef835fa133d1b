package io.serai.soap.wsdl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchema;
import org.apache.ws.commons.schema.XmlSchemaAny;
import org.apache.ws.commons.schema.XmlSchemaContentProcessing;
import org.apache.ws.commons.schema.XmlSchemaElement;

/** Which elements of a service's own schemas may stand where any element may (XML Schema part 1, section 3.10). */
final class Wildcards {
    /** A wildcard that takes more of them is meant for anything. */
    private static final int MOST = 20;

    private final SchemaSet schemas;

    Wildcards(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * The elements that a wildcard admits. Those of its own namespace are messages more often than not, so that they count
     * only where the wildcard names that namespace.
     *
     * @param named elements that have a place of their own beside it
     */
    List<XmlSchemaElement> admitted(XmlSchemaAny any, Set<QName> named) {
        List<XmlSchemaElement> admitted = new ArrayList<>();
        if (any.getProcessContent() == XmlSchemaContentProcessing.SKIP) {
            return admitted;
        }
        for (XmlSchema schema : schemas.collection().getXmlSchemas()) {
            schema.getElements().forEach((name, element) -> {
                if (!element.isAbstract() && !named.contains(name) && admits(any, name.getNamespaceURI())) {
                    admitted.add(element);
                }
            });
        }
        admitted.sort(Comparator.comparing(XmlSchemaElement::getQName, SchemaSet.BY_NAME));
        return admitted.size() > MOST ? List.of() : admitted;
    }

    private static boolean admits(XmlSchemaAny any, String namespace) {
        String own = any.getTargetNamespace();
        String allowed = any.getNamespace() == null ? "##any" : any.getNamespace();
        if (allowed.equals("##any") || allowed.equals("##other")) {
            return own != null && !namespace.isEmpty() && !namespace.equals(own);
        }
        for (String one : allowed.strip().split("\\s+")) {
            boolean is = one.equals("##targetNamespace") ? namespace.equals(own) : namespace.equals(one);
            if (is || one.equals("##local") && namespace.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
