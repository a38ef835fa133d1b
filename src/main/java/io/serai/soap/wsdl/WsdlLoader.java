package io.serai.soap.wsdl;

import com.ibm.wsdl.factory.WSDLFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.wsdl.Definition;
import javax.wsdl.Import;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.ExtensibilityElement;
import javax.wsdl.extensions.UnknownExtensibilityElement;
import javax.wsdl.extensions.schema.Schema;
import javax.wsdl.xml.WSDLLocator;
import javax.wsdl.xml.WSDLReader;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;

/** Reads a WSDL file with all that it imports and includes. */
final class WsdlLoader {
    private final Sources sources;
    private final XmlSchemaCollection schemas = new XmlSchemaCollection();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Set<Definition> visited = new HashSet<>();
    private int inline;

    WsdlLoader(Sources sources) {
        this.sources = sources;
        schemas.setSchemaResolver((namespace, location, base) -> resolve(location, base));
    }

    /**
     * What was read.
     *
     * @param definition the file itself
     */
    record Loaded(Definition definition, SchemaSet schemas) {}

    /** Reads the file. */
    Loaded load() throws ImportException, IOException {
        Lines lines = new Lines(sources);
        lines.checkIsWsdl(sources.start());
        try {
            WSDLReader reader = new WSDLFactoryImpl().newWSDLReader();
            reader.setFeature("javax.wsdl.verbose", false);
            reader.setFeature("javax.wsdl.importDocuments", true);
            reader.setFeature("com.ibm.wsdl.parseXMLSchemas", false);
            Definition definition = reader.readWSDL(new Locator());
            addSchemas(definition);
            return new Loaded(definition, new SchemaSet(schemas, prefixes));
        } catch (WSDLException e) {
            throw new ImportException(sources.name(sources.start()) + ": cannot be read as WSDL 1.1: " + reason(e));
        } catch (XmlSchemaException e) {
            throw new ImportException(sources.name(sources.start()) + ": a schema cannot be read: " + e.getMessage());
        } catch (UncheckedImport e) {
            throw e.failure;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reason(WSDLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void addSchemas(Definition definition) {
        if (!visited.add(definition)) {
            return;
        }
        if (definition.getTypes() != null) {
            for (Object extension : definition.getTypes().getExtensibilityElements()) {
                Element element = element((ExtensibilityElement) extension);
                if (element != null && element.getLocalName().equals("schema")) {
                    inherit(definition, element);
                    schemas.setBaseUri(definition.getDocumentBaseURI());
                    schemas.read(element, definition.getDocumentBaseURI() + "#types" + ++inline);
                    notePrefixes(element);
                }
            }
        }
        ((Map<?, ?>) definition.getNamespaces())
                .forEach((prefix, namespace) -> note((String) prefix, (String) namespace));
        for (Object imports : definition.getImports().values()) {
            for (Object one : (List<?>) imports) {
                Definition other = ((Import) one).getDefinition();
                if (other != null) {
                    addSchemas(other);
                }
            }
        }
    }

    private static @Nullable Element element(ExtensibilityElement extension) {
        if (extension instanceof Schema schema) {
            return schema.getElement();
        }
        return extension instanceof UnknownExtensibilityElement unknown ? unknown.getElement() : null;
    }

    /** A schema inside of a WSDL file uses the prefixes of the file. */
    private static void inherit(Definition definition, Element schema) {
        ((Map<?, ?>) definition.getNamespaces()).forEach((prefix, namespace) -> {
            String name = ((String) prefix).isEmpty() ? "xmlns" : "xmlns:" + prefix;
            if (!schema.hasAttribute(name) && !((String) prefix).isEmpty()) {
                schema.setAttributeNS("http://www.w3.org/2000/xmlns/", name, (String) namespace);
            }
        });
    }

    private void notePrefixes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            if (name.startsWith("xmlns:")) {
                note(name.substring("xmlns:".length()), attributes.item(i).getNodeValue());
            }
        }
    }

    private void note(String prefix, String namespace) {
        if (prefix.matches("[A-Za-z][A-Za-z0-9]*") && !prefixes.containsValue(prefix)) {
            prefixes.putIfAbsent(namespace, prefix);
        }
    }

    private InputSource resolve(String location, String base) {
        String address = URI.create(base.replaceFirst("#.*", ""))
                .resolve(location.replace(" ", "%20"))
                .toString();
        return source(address);
    }

    private InputSource source(String address) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(sources.read(address)));
            source.setSystemId(address);
            return source;
        } catch (ImportException e) {
            throw new UncheckedImport(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries the reason through the libraries. */
    private static final class UncheckedImport extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient ImportException failure;

        private UncheckedImport(ImportException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private final class Locator implements WSDLLocator {
        private String latest = sources.start();

        @Override
        public InputSource getBaseInputSource() {
            return source(sources.start());
        }

        @Override
        public InputSource getImportInputSource(String parent, String location) {
            String address =
                    URI.create(parent).resolve(location.replace(" ", "%20")).toString();
            latest = address;
            return source(address);
        }

        @Override
        public String getBaseURI() {
            return sources.start();
        }

        @Override
        public String getLatestImportURI() {
            return latest;
        }

        @Override
        public void close() {
            // The sources are closed by whoever opened them.
        }
    }
}
