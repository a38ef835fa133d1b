package io.serai.soap.wsdl;

import org.apache.ws.commons.schema.XmlSchemaAnnotated;
import org.apache.ws.commons.schema.XmlSchemaAnnotationItem;
import org.apache.ws.commons.schema.XmlSchemaDocumentation;
import org.w3c.dom.NodeList;

/** The text for people that stands at a part of a schema. */
final class Documentation {
    private Documentation() {}

    /** In one line; empty when there is none. */
    static String of(XmlSchemaAnnotated part) {
        if (part.getAnnotation() == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (XmlSchemaAnnotationItem item : part.getAnnotation().getItems()) {
            if (item instanceof XmlSchemaDocumentation documentation && documentation.getMarkup() != null) {
                NodeList markup = documentation.getMarkup();
                for (int i = 0; i < markup.getLength(); i++) {
                    text.append(markup.item(i).getTextContent()).append(' ');
                }
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
